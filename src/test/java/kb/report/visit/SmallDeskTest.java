package kb.report.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import kb.deflection.ledger.EventLedger;
import kb.deflection.ledger.VisitRows;
import kb.deflection.outcome.VisitStories;
import kb.deflection.outcome.Windows;
import kb.report.ReportRange;
import kb.report.Share;
import kb.report.Step;
import kb.report.day.ClosedDays;
import kb.report.day.Days;
import kb.report.day.Funnel;
import kb.report.day.OutcomeCounts;
import kb.report.effect.CausalEffect.Status;
import kb.report.effect.CausalReading;
import kb.report.effect.Savings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every report of a desk so small that its numbers were counted by hand. */
class SmallDeskTest {

  @TempDir Path data;

  private EventLedger ledger;
  private Days days;
  private final Clock later = Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);

  @BeforeEach
  void open() {
    ledger = EventLedger.open("jdbc:sqlite:" + data.resolve("ledger.db"));
    ledger.append(SmallDesk.events());
    VisitRows rows = new VisitRows(ledger);
    days =
        new Days(
            new VisitStories(rows, Windows.DEFAULT),
            rows,
            new ClosedDays(ledger),
            ZoneId.of("Europe/Kyiv"),
            Duration.ofDays(10),
            Duration.ofDays(395),
            later);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void theThreeNumbersAndTheFunnel() {
    DeflectionReport report =
        new DeflectionReports(days, CausalReading.ESTIMATOR, new Savings(List.of(), "UAH"), later)
            .deflection(SmallDesk.TWO_WEEKS);

    // the ninth visit was shown nothing, and two are held out: nine of twelve were shown something
    assertThat(report.confirmed()).isEqualTo(Share.of(2, 9));
    assertThat(report.presumed()).isEqualTo(Share.of(2, 9));
    assertThat(report.outcomes()).isEqualTo(new OutcomeCounts(12, 2, 2, 3, 1, 1, 1, 2, 0));
    assertThat(report.funnel()).isEqualTo(new Funnel(11, 9, 7, 7, 4, 3, 2));
    assertThat(report.causal()).extracting("status").isEqualTo(Status.NOT_ENOUGH_DATA);
  }

  @Test
  void aDayAPeriod() {
    TrendReport trend =
        new TrendReports(days, CausalReading.ESTIMATOR, later).trend(SmallDesk.TWO_WEEKS);

    assertThat(trend.step()).isEqualTo(Step.DAY);
    assertThat(trend.periods()).hasSize(14);
    assertThat(trend.periods().getFirst().confirmed()).isEqualTo(Share.of(1, 2));
    assertThat(trend.periods().getFirst().presumed()).isEqualTo(Share.of(1, 2));
    assertThat(trend.periods().get(4).confirmed()).isEqualTo(Share.of(0, 0));
    assertThat(trend.periods().getFirst().causal())
        .extracting("status")
        .isEqualTo(Status.NOT_ENOUGH_DATA);
    assertThat(trend.periods()).noneMatch(TrendReport.Period::provisional);
  }

  @Test
  void aWeekAPeriodWhereTheRangeIsLong() {
    ReportRange quarter =
        new ReportRange(SmallDesk.MONDAY, SmallDesk.MONDAY.plusDays(55), null, null);

    TrendReport trend = new TrendReports(days, CausalReading.ESTIMATOR, later).trend(quarter);

    assertThat(trend.step()).isEqualTo(Step.WEEK);
    assertThat(trend.periods().get(0).confirmed()).isEqualTo(Share.of(2, 6));
    assertThat(trend.periods().get(0).presumed()).isEqualTo(Share.of(1, 6));
    assertThat(trend.periods().get(1).confirmed()).isEqualTo(Share.of(0, 3));
    assertThat(trend.periods().get(1).presumed()).isEqualTo(Share.of(1, 3));
    assertThat(trend.periods().getLast().provisional()).isTrue();
  }

  @Test
  void byChannelAndLanguageTheBusiestFirst() {
    BreakdownReport breakdown =
        new BreakdownReports(days, CausalReading.ESTIMATOR, later).breakdown(SmallDesk.TWO_WEEKS);

    assertThat(breakdown.channels())
        .extracting(
            BreakdownReport.Line::name,
            line -> line.outcomes().visits(),
            line -> line.confirmed().visits(),
            line -> line.presumed().visits(),
            line -> line.outcomes().submitted(),
            line -> line.outcomes().bounced())
        .containsExactly(
            tuple("form", 9L, 1L, 2L, 2L, 1L),
            tuple("telegram", 2L, 1L, 0L, 1L, 0L),
            tuple("email", 1L, 0L, 0L, 0L, 0L));
    assertThat(breakdown.languages())
        .extracting(BreakdownReport.Line::name, line -> line.outcomes().visits())
        .containsExactly(tuple("uk", 10L), tuple("en", 2L));
  }

  @Test
  void aChannelAloneIsBrokenDownAlone() {
    ReportRange form =
        new ReportRange(SmallDesk.MONDAY, SmallDesk.MONDAY.plusDays(13), "form", "en");

    BreakdownReport breakdown =
        new BreakdownReports(days, CausalReading.ESTIMATOR, later).breakdown(form);

    assertThat(breakdown.channels())
        .extracting(BreakdownReport.Line::name, line -> line.outcomes().visits())
        .containsExactly(tuple("form", 2L));
  }

  @Test
  void byArticle() {
    ArticleReport report =
        new ArticleReports(days, CausalReading.ESTIMATOR, later).articles(SmallDesk.TWO_WEEKS);

    assertThat(report.articles())
        .extracting(
            ArticleReport.Line::article,
            ArticleReport.Line::shown,
            ArticleReport.Line::opened,
            ArticleReport.Line::read,
            ArticleReport.Line::openedThenSent,
            ArticleReport.Line::solvedThenBounced,
            ArticleReport.Line::credits)
        .containsExactlyInAnyOrder(
            tuple("vhid", 4L, 3L, 2L, 1L, 0L, 2.0),
            tuple("kod", 5L, 2L, 1L, 0L, 1L, 1.0),
            tuple("kasa", 3L, 2L, 1L, 0L, 0L, 1.0));
  }
}
