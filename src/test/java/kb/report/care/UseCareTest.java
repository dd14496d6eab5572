package kb.report.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kb.answer.upkeep.LinkedTickets;
import kb.article.ArticleLibrary;
import kb.article.Base;
import kb.deflection.ArticleVerdicts;
import kb.deflection.Assignment;
import kb.deflection.Assignment.Arm;
import kb.deflection.Detail;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.Shown;
import kb.deflection.Subject;
import kb.deflection.SubjectKeys;
import kb.deflection.ledger.EventLedger;
import kb.report.ReportConfig;
import kb.report.ReportRange;
import kb.report.visit.ArticleCounts;
import kb.web.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UseCareTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final LocalDate TODAY = LocalDate.parse("2026-06-01");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T21:00:00Z"), ZoneOffset.UTC);
  private static final ReportRange FOUR_WEEKS =
      new ReportRange(TODAY.minusDays(27), TODAY, null, null);

  @TempDir Path dir;

  private EventLedger ledger;
  private Base base;
  private int visits;

  @BeforeEach
  void open() {
    ledger = EventLedger.open("jdbc:sqlite:" + dir.resolve("ledger.db"));
    base = new Base(dir.resolve("base"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void whatIsRejectedMoreAndMoreIsFoundAndNoiseIsNot() {
    opened("каса", 60, 50, 6);
    opened("каса", 40, 10, 18);
    opened("знижка", 60, 50, 6);
    opened("знижка", 40, 10, 7);

    List<RejectedReport.Line> found = care().rejected(FOUR_WEEKS).articles();

    assertThat(found).extracting(RejectedReport.Line::article).containsExactly("каса");
    assertThat(found.getFirst().now().visits()).isEqualTo(18);
    assertThat(found.getFirst().before().visits()).isEqualTo(6);
    assertThat(found.getFirst().rise().low()).isPositive();
  }

  @Test
  void whatIsShownAndNothingConfirmedForLongIsStale() {
    base.article("uk/каса.md", "title: Каса\nupdated: 2025-11-01", "Відкрийте зміну.")
        .article("uk/знижка.md", "title: Знижка\nupdated: 2025-11-01", "Задайте відсоток.")
        .article("uk/чек.md", "title: Чек\nupdated: 2025-11-01", "Натисніть «Друк».");
    opened("каса", 5, 3, 0);
    opened("знижка", 5, 3, 0);
    said("знижка", 2, EventType.MARKED_SOLVED);

    assertThat(care().stale(FOUR_WEEKS).articles())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.article().id()).as("not shown: чек; helped: знижка").isEqualTo("каса");
          assertThat(line.days()).isEqualTo(212);
          assertThat(line.confirmed()).isEqualTo(LocalDate.parse("2025-11-01"));
          assertThat(line.shown()).isEqualTo(5);
        });
  }

  @Test
  void everyRejectionMakesAnArticleStaleSooner() {
    base.article("uk/каса.md", "title: Каса\nupdated: 2026-01-01", "Відкрийте зміну.")
        .article("uk/знижка.md", "title: Знижка\nupdated: 2026-01-01", "Задайте відсоток.");
    opened("каса", 5, 3, 2);
    opened("знижка", 5, 3, 0);

    assertThat(care().stale(FOUR_WEEKS).articles())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.article().id()).isEqualTo("каса");
          assertThat(line.rejections()).isEqualTo(2);
        });
  }

  @Test
  void whatNobodyWasShownIsFoundWhereEnoughWasShownAndItIsOldEnough() {
    base.article("uk/каса.md", "title: Каса\nupdated: 2026-01-01", "Відкрийте зміну.")
        .article("uk/знижка.md", "title: Знижка\nupdated: 2026-01-01", "Задайте відсоток.")
        .article("uk/нова.md", "title: Нова\nupdated: 2026-05-20", "Тільки написана.")
        .article(
            "uk/наша.md", "title: Наша\nupdated: 2026-01-01\naudience: internal", "Для своїх.");
    opened("каса", 499, 10, 0);
    assertThat(care().unseen(FOUR_WEEKS).articles()).as("too little was shown").isEmpty();

    opened("каса", 1, 10, 0);
    assertThat(care().unseen(FOUR_WEEKS).articles())
        .extracting(UnseenReport.Line::article)
        .containsExactly("знижка");
  }

  /** Visits in which an article was shown and opened, some of which said it did not help. */
  private void opened(String article, int count, int daysAgo, int rejected) {
    List<Event> events = new ArrayList<>();
    IntStream.range(0, count).forEach(i -> events.addAll(visit(article, daysAgo, i < rejected)));
    ledger.append(events);
  }

  private List<Event> visit(String article, int daysAgo, boolean isRejected) {
    String visit = "в" + ++visits;
    Instant at = TODAY.minusDays(daysAgo).atTime(12, 0).atZone(KYIV).toInstant();
    Assignment side = new Assignment("2026", Arm.TREATED, 0.7, 0.2);
    List<Event> events = new ArrayList<>();
    events.add(event(EventType.VISIT_STARTED, visit, at).withChannel("form", "uk"));
    events.add(
        event(EventType.SUGGEST_RETURNED, visit, at.plusSeconds(5))
            .withDetail(
                Detail.NONE
                    .withShown(List.of(new Shown(article, "uk", 1, 0.9)))
                    .withAssignment(side)));
    events.add(event(EventType.ARTICLE_OPENED, visit, at.plusSeconds(9)).withArticle(article, 1));
    if (isRejected) {
      events.add(
          event(EventType.MARKED_NOT_SOLVED, visit, at.plusSeconds(30)).withArticle(article, 1));
    }
    return events;
  }

  private void said(String article, int daysAgo, EventType verdict) {
    Instant at = TODAY.minusDays(daysAgo).atTime(12, 0).atZone(KYIV).toInstant();
    ledger.append(List.of(event(verdict, "в" + ++visits, at).withArticle(article, 1)));
  }

  private static Event event(EventType type, String visit, Instant at) {
    String source = type.authority() == EventType.Authority.BROWSER ? "widget" : "server";
    return Event.of(type, source, visit + type, at)
        .withVisit(visit)
        .withSubject(new Subject("hmac:" + visit, Subject.Strength.CLAIMED));
  }

  private UseCare care() {
    ArticleLibrary library = base.library();
    ReportConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(ReportConfig.class)
            .build()
            .getConfigMapping(ReportConfig.class);
    SubjectKeys subjects = new SubjectKeys(new Secrets(dir.resolve("secrets")));
    return new UseCare(
        ArticleCounts.of(ledger, KYIV, CLOCK),
        new ArticleVerdicts(ledger, subjects, CLOCK),
        new LinkedTickets(ledger),
        library,
        config);
  }
}
