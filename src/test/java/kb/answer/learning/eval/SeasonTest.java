package kb.answer.learning.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kb.answer.learning.LinkedQuestion;
import kb.article.ArticleKey;
import org.junit.jupiter.api.Test;

/** Nothing of what is measured is learnt from. */
class SeasonTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final ArticleKey LOGIN = new ArticleKey("uk", "vhid");
  private static final ArticleKey CASH = new ArticleKey("uk", "kasa");

  @Test
  void theOlderPartIsLearntAndTheNewerMeasured() {
    Season season = Season.of(year());
    assertThat(season.learnt()).hasSize(70).allMatch(it -> it.at().isBefore(season.split()));
    assertThat(season.asked())
        .hasSize(30)
        .noneMatch(it -> it.question().at().isBefore(season.split()))
        .allMatch(it -> it.kind().equals("uk"));
  }

  @Test
  void aTicketLinkedBeforeAndAfterTheDayIsNotLearnt() {
    List<LinkedQuestion> year = new ArrayList<>(year());
    year.add(question(99, CASH, START));
    Season season = Season.of(year);
    assertThat(season.learnt()).noneMatch(it -> it.ticket().equals("Т-99"));
    assertThat(season.asked()).anyMatch(it -> it.question().ticket().equals("Т-99"));
  }

  @Test
  void everyTenthOfTheNewerHalfIsMeasuredAfterAllBeforeIt() {
    List<Season> seasons = Season.rolling(year());
    assertThat(seasons).extracting(it -> it.learnt().size()).containsExactly(50, 60, 70, 80, 90);
    assertThat(seasons).extracting(it -> it.asked().size()).containsOnly(10);
  }

  @Test
  void theHalvesForTuningAndForJudgingShareNothing() {
    Season season = Season.of(year());
    assertThat(
            Stream.of(true, false).flatMap(tuning -> season.half(tuning).asked().stream()).toList())
        .isEqualTo(season.asked());
  }

  private static List<LinkedQuestion> year() {
    return IntStream.range(0, 100)
        .mapToObj(day -> question(day, LOGIN, START.plus(Duration.ofDays(day))))
        .toList();
  }

  private static LinkedQuestion question(int number, ArticleKey article, Instant at) {
    return new LinkedQuestion(
        "Т-" + number, article, "Ганна " + number, "як увійти з телефона", "Олена", at);
  }
}
