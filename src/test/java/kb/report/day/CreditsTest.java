package kb.report.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kb.deflection.Detail;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.Shown;
import kb.deflection.outcome.VisitStory;
import kb.deflection.outcome.Windows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of deflection-model A3.10. */
class CreditsTest {

  private static final Instant START = Instant.parse("2026-05-12T09:00:00Z");

  private final List<Event> events = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "'каса=40, склад=5', 'каса=1000000'",
    "'каса=40, склад=20', 'каса=666667, склад=333333'",
    "'каса=90, склад=60, чайові=30', 'каса=400000, склад=400000, чайові=200000'",
    "'каса=3', ''"
  })
  void aVisitIsOwedByTheTimeEachArticleWasRead(String seconds, String credits) {
    Map<String, Long> dwells = parse(seconds);
    shown(dwells.keySet());
    dwells.forEach((article, second) -> opened(article, second));

    assertThat(Credits.of(story())).isEqualTo(parse(credits));
  }

  @Test
  void whatSolvedItIsOwedItAll() {
    shown(List.of("каса", "склад"));
    opened("каса", 50);
    opened("склад", 20);
    event(EventType.MARKED_SOLVED, "склад", Detail.NONE);

    assertThat(Credits.of(story())).isEqualTo(Map.of("склад", Credits.WHOLE));
  }

  private VisitStory story() {
    return VisitStory.of("v", events, Windows.DEFAULT);
  }

  private void shown(Iterable<String> articles) {
    List<Shown> list = new ArrayList<>();
    articles.forEach(article -> list.add(new Shown(article, "uk", list.size() + 1, 0.9)));
    event(EventType.VISIT_STARTED, null, Detail.NONE);
    event(EventType.SUGGEST_RETURNED, null, Detail.NONE.withShown(list));
  }

  private void opened(String article, long seconds) {
    event(EventType.ARTICLE_OPENED, article, Detail.NONE.withDwellMs(seconds * 1000));
  }

  private void event(EventType type, @Nullable String article, Detail detail) {
    events.add(
        Event.of(type, "test", "e" + events.size(), START.plusSeconds(events.size()))
            .withVisit("v")
            .withArticle(article, 1)
            .withDetail(detail));
  }

  private static Map<String, Long> parse(String text) {
    Map<String, Long> map = new TreeMap<>();
    if (!text.isEmpty()) {
      for (String pair : text.split(", ", -1)) {
        String[] parts = pair.split("=", -1);
        map.put(parts[0], Long.parseLong(parts[1]));
      }
    }
    return map;
  }
}
