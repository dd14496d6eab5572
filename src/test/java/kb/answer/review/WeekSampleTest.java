package kb.answer.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import kb.answer.link.Link;
import kb.answer.link.Origin;
import kb.answer.link.Relation;
import kb.answer.link.Target;
import kb.article.ArticleKey;
import org.junit.jupiter.api.Test;

class WeekSampleTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

  @Test
  void theSampleComesOutTheSameInWhateverOrderTheLinksCome() {
    List<Link> links = links(200, new Random(1));
    List<Link> shuffled = new ArrayList<>(links);
    Collections.shuffle(shuffled, new Random(2));

    assertThat(WeekSample.of(shuffled, MONDAY, 10))
        .isEqualTo(WeekSample.of(links, MONDAY, 10))
        .hasSize(10);
  }

  @Test
  void anotherWeekDrawsOthers() {
    List<Link> links = links(200, new Random(1));
    assertThat(WeekSample.of(links, MONDAY.plusWeeks(1), 10))
        .isNotEqualTo(WeekSample.of(links, MONDAY, 10));
  }

  @Test
  void everyLinkIsDrawnAboutAsOften() {
    List<Link> links = links(20, new Random(3));
    Map<Link, Integer> times = new HashMap<>();
    for (int week = 0; week < 2000; week++) {
      WeekSample.of(links, MONDAY.plusWeeks(week), 5)
          .forEach(link -> times.merge(link, 1, Integer::sum));
    }
    // 500 expected of each; the deviation of a binomial is 19.
    assertThat(times.values()).hasSize(20).allSatisfy(n -> assertThat(n).isBetween(410, 590));
  }

  @Test
  void aWeekBeginsOnMonday() {
    assertThat(WeekSample.monday(LocalDate.parse("2026-11-22"))).isEqualTo(MONDAY);
    assertThat(WeekSample.monday(MONDAY)).isEqualTo(MONDAY);
  }

  private static List<Link> links(int count, Random random) {
    Target target = new Target.ToArticle(new ArticleKey("uk", "каса"), "Каса", "1");
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Link(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                "Т-" + i,
                target,
                Relation.ANSWERS,
                Origin.SUGGESTED,
                1,
                "Оля",
                Instant.EPOCH,
                null))
        .toList();
  }
}
