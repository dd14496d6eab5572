package kb.report.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import kb.deflection.Detail;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.Shown;
import kb.deflection.Subject;
import kb.deflection.Subject.Strength;
import kb.deflection.erasure.Retention;
import kb.deflection.ledger.EventLedger;
import kb.deflection.ledger.VisitRows;
import kb.deflection.outcome.VisitStories;
import kb.deflection.outcome.Windows;
import kb.report.ReportRange;
import kb.report.day.ClosedDays;
import kb.report.day.Days;
import kb.report.day.Funnel;
import kb.report.effect.CausalEstimator;
import kb.report.effect.CausalReading;
import kb.report.effect.Savings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeflectionReportsTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final LocalDate TUESDAY = LocalDate.parse("2026-05-12");
  private static final Instant NOON = Instant.parse("2026-05-12T09:00:00Z");
  private static final ReportRange WEEK = new ReportRange(TUESDAY, TUESDAY.plusDays(6), null, null);
  private static final String ARTICLE = "vhid-pislia-zminy-telefonu";

  @TempDir Path data;

  private EventLedger ledger;
  private ClosedDays closed;
  private Instant now = NOON.plus(Duration.ofDays(30));
  private DeflectionReports reports;
  private ArticleReports articles;

  String url() {
    return "jdbc:sqlite:" + data.resolve("ledger.db");
  }

  @BeforeEach
  void open() {
    ledger = EventLedger.open(url());
    VisitRows rows = new VisitRows(ledger);
    Clock clock = new MovingClock();
    closed = new ClosedDays(ledger);
    Days days =
        new Days(
            new VisitStories(rows, Windows.DEFAULT),
            rows,
            closed,
            KYIV,
            Duration.ofDays(10),
            Duration.ofDays(395),
            clock);
    articles = new ArticleReports(days, CausalReading.ESTIMATOR, clock);
    reports =
        new DeflectionReports(
            days,
            new CausalEstimator(Duration.ofDays(7), Duration.ofDays(2), 20_000),
            new Savings(List.of(), "UAH"),
            clock);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void silenceIsNeverADeflection() {
    visit("v1", "form", NOON);
    visit("v2", "form", NOON);

    DeflectionReport report = reports.deflection(WEEK);

    assertThat(report.confirmed().visits()).isZero();
    assertThat(report.presumed().visits()).isZero();
    assertThat(report.confirmed().outOf()).isEqualTo(2);
    assertThat(report.outcomes().unread()).isEqualTo(2);
  }

  @Test
  void whoSaidItHelpedIsConfirmedAndWhoReadIsPresumed() {
    visit("v1", "form", NOON, EventType.ARTICLE_OPENED, EventType.MARKED_SOLVED);
    visit("v2", "form", NOON.plus(Duration.ofDays(1)), EventType.ARTICLE_READ);

    DeflectionReport report = reports.deflection(WEEK);

    assertThat(report.confirmed().visits()).isEqualTo(1);
    assertThat(report.presumed().visits()).isEqualTo(1);
    assertThat(report.funnel()).isEqualTo(new Funnel(2, 2, 0, 2, 1, 1, 0));
    assertThat(report.days().getFirst().outcomes().confirmed()).isEqualTo(1);
    assertThat(report.days().get(1).outcomes().presumed()).isEqualTo(1);
    assertThat(report.causal()).isNull();
  }

  @Test
  void aTicketOnAnotherChannelTakesTheDeflectionBackEvenInADayAlreadyReported() {
    visit("v1", "form", NOON, EventType.MARKED_SOLVED);
    assertThat(reports.deflection(WEEK).confirmed().visits()).isEqualTo(1);

    ledger.append(
        List.of(
            Event.of(EventType.TICKET_SUBMITTED, "helpdesk", "t1", NOON)
                .withTimes(null, now, NOON.plus(Duration.ofDays(3)))
                .withSubject(customer("v1"))
                .withChannel("telegram", "uk")));

    DeflectionReport report = reports.deflection(WEEK);
    assertThat(report.confirmed().visits()).isZero();
    assertThat(report.outcomes().bounced()).isEqualTo(1);
    assertThat(closed.revisions(WEEK)).hasSize(1);
    assertThat(closed.revisions(WEEK).getFirst().before()).contains("\"confirmed\":1");
    assertThat(closed.revisions(WEEK).getFirst().after()).contains("\"bounced\":1");
  }

  @Test
  void aClosedDayThatDoesNotChangeIsNotRevised() {
    visit("v1", "form", NOON, EventType.ARTICLE_READ, EventType.MARKED_SOLVED);
    reports.deflection(WEEK);
    visit("v2", "form", NOON.plus(Duration.ofDays(40)), EventType.MARKED_SOLVED);

    reports.deflection(WEEK);

    assertThat(closed.revisions(WEEK)).isEmpty();
  }

  @Test
  void aLateVisitOnADayClosedWithoutAnyIsARevision() {
    reports.deflection(WEEK);

    visit("v1", "form", NOON, EventType.MARKED_SOLVED);
    reports.deflection(WEEK);

    assertThat(closed.revisions(WEEK)).hasSize(1);
    assertThat(closed.revisions(WEEK).getFirst().before()).contains("\"visits\":0");
    assertThat(closed.revisions(WEEK).getFirst().after()).contains("\"visits\":1");
  }

  @Test
  void whatWasCountedStandsWhenTheEventsAreDeleted() {
    visit("v1", "form", NOON, EventType.MARKED_SOLVED);
    DeflectionReport before = reports.deflection(WEEK);

    now = NOON.plus(Duration.ofDays(500));
    assertThat(new Retention(ledger).deleteBefore(NOON.plus(Duration.ofDays(105)))).isEqualTo(3);

    assertThat(ledger.ofVisit("v1")).isEmpty();
    assertThat(reports.deflection(WEEK).outcomes()).isEqualTo(before.outcomes());
    assertThat(closed.revisions(WEEK)).isEmpty();
  }

  @Test
  void aVisitOfTodayCountsAtOnceAndIsProvisional() {
    now = NOON.plusSeconds(600);
    visit("v1", "form", NOON, EventType.MARKED_SOLVED);

    DeflectionReport report = reports.deflection(WEEK);

    assertThat(report.confirmed().visits()).isEqualTo(1);
    assertThat(report.outcomes().provisional()).isEqualTo(1);
    assertThat(report.days().getFirst().provisional()).isTrue();
  }

  @Test
  void anOldDayIsClosed() {
    visit("v1", "form", NOON, EventType.MARKED_SOLVED);

    DeflectionReport report = reports.deflection(WEEK);

    assertThat(report.days().getFirst().provisional()).isFalse();
    assertThat(report.outcomes().provisional()).isZero();
  }

  @Test
  void whatArrivesBetweenTwoReportsIsInTheSecond() {
    now = NOON.plusSeconds(600);
    visit("v1", "form", NOON);
    assertThat(reports.deflection(WEEK).outcomes().visits()).isEqualTo(1);

    visit("v2", "form", NOON, EventType.MARKED_SOLVED);

    assertThat(reports.deflection(WEEK).outcomes().visits()).isEqualTo(2);
  }

  @Test
  void aChannelIsReportedAlone() {
    visit("v1", "form", NOON);
    visit("v2", "telegram", NOON, EventType.MARKED_SOLVED);

    ReportRange telegram = new ReportRange(TUESDAY, TUESDAY, "telegram", null);

    assertThat(reports.deflection(telegram).outcomes().visits()).isEqualTo(1);
    assertThat(reports.deflection(telegram).confirmed().visits()).isEqualTo(1);
  }

  @Test
  void anArticleThatWasOpenedAndThenATicketSentIsToldFromOneThatHelped() {
    visit("v1", "form", NOON, EventType.ARTICLE_OPENED, EventType.TICKET_SUBMITTED);
    visit("v2", "form", NOON, EventType.ARTICLE_OPENED, EventType.MARKED_SOLVED);

    ArticleReport.Line line = articles.articles(WEEK).articles().getFirst();

    assertThat(line.article()).isEqualTo(ARTICLE);
    assertThat(line.opened()).isEqualTo(2);
    assertThat(line.openedThenSent()).isEqualTo(1);
    assertThat(line.credits()).isEqualTo(1.0);
    assertThat(line.ticketsAvoided()).isNull();
    assertThat(articles.articles(WEEK).table().csv().lines().skip(1).findFirst())
        .contains("\"" + ARTICLE + "\",2,0,2,0,1,0,1,0,1.0000,0.0945,,,");
  }

  @Test
  void aDayBeginsAtMidnightInKyiv() {
    visit("v1", "form", Instant.parse("2026-05-12T20:59:59Z"));
    visit("v2", "form", Instant.parse("2026-05-12T21:00:00Z"));

    DeflectionReport report = reports.deflection(WEEK);

    assertThat(report.days().get(0).outcomes().visits()).isEqualTo(1);
    assertThat(report.days().get(1).outcomes().visits()).isEqualTo(1);
  }

  @Test
  void aVisitWithoutAStartIsNotCountedButSaid() {
    ledger.append(List.of(event("widget", "x", "v9", EventType.MARKED_SOLVED, NOON)));

    DeflectionReport report = reports.deflection(WEEK);

    assertThat(report.outcomes().visits()).isZero();
    assertThat(report.withoutStart()).isEqualTo(1);
  }

  @Test
  void theTableHasALineADay() {
    visit("v1", "form", NOON, EventType.MARKED_SOLVED);

    String csv = reports.deflection(WEEK).table().csv();

    assertThat(csv.lines()).hasSize(8);
    assertThat(csv.lines().skip(1).findFirst())
        .contains("2026-05-12,false,1,1,0,0,0,0,0,0,0,1,1,0,0,0,1,0");
  }

  private void visit(String visit, String channel, Instant at, EventType... events) {
    List<Event> all = new ArrayList<>();
    all.add(event("server", visit, visit, EventType.VISIT_STARTED, at).withChannel(channel, "uk"));
    all.add(
        event("server", visit + "-s", visit, EventType.SUGGEST_RETURNED, at.plusSeconds(5))
            .withDetail(Detail.NONE.withShown(List.of(new Shown(ARTICLE, "uk", 1, 0.9)))));
    for (int i = 0; i < events.length; i++) {
      all.add(
          event("widget", visit + "-" + i, visit, events[i], at.plusSeconds(20L + i))
              .withArticle(ARTICLE, 1));
    }
    ledger.append(all);
  }

  private Event event(String source, String id, String visit, EventType type, Instant at) {
    Instant received = now.isBefore(at) ? at : now;
    return Event.of(type, source, id, at)
        .withTimes(null, type == EventType.MARKED_SOLVED && visit.equals("v9") ? at : received, at)
        .withVisit(visit)
        .withSubject(customer(visit));
  }

  private static Subject customer(String visit) {
    return new Subject("hmac:" + visit, Strength.CLAIMED);
  }

  private final class MovingClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
