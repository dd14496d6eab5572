package kb.report.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kb.report.statistics.Interval;
import kb.report.visit.ArticleReport.Avoided;
import org.junit.jupiter.api.Test;

/** The vectors of deflection-model A3.10. */
class ArticleReportTest {

  @Test
  void creditsAreCalibratedToTheCausalTotal() {
    double worth = 630 / 1520.0;
    Interval between = new Interval(340.5 / 1520, 911.8 / 1520);

    Avoided avoided = Avoided.of(120, worth, between);

    assertThat(avoided.likely()).isCloseTo(49.7, within(0.05));
    assertThat(avoided.interval().low()).isCloseTo(26.9, within(0.05));
    assertThat(avoided.interval().high()).isCloseTo(72.0, within(0.05));
  }
}
