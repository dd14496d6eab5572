package kb.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTest {

  @ParameterizedTest
  @CsvSource({
    "2026-05-12, 2026-05-12, DAY,   2026-05-12",
    "2026-05-01, 2026-05-31, DAY,   2026-05-01",
    "2026-05-01, 2026-06-01, WEEK,  2026-05-03",
    "2026-05-04, 2026-08-02, WEEK,  2026-05-10",
    "2026-01-01, 2026-12-31, MONTH, 2026-01-31",
  })
  void aRangeIsCutIntoAFewDozenPeriodsAtMost(
      LocalDate from, LocalDate to, Step step, LocalDate lastOfFirst) {
    Step found = Step.of(new ReportRange(from, to, null, null));

    assertThat(found).isEqualTo(step);
    assertThat(found.lastDay(from)).isEqualTo(lastOfFirst);
  }
}
