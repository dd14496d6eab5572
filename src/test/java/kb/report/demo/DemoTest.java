package kb.report.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kb.article.Article;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.ledger.EventLedger;
import kb.report.ReportRange;
import kb.report.effect.CausalEffect;
import kb.report.visit.ArticleCounts;
import kb.report.visit.DeflectionReport;
import kb.report.visit.DeflectionReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");
  private static final LocalDate FIRST = LocalDate.parse("2026-09-01");
  private static final List<Article> ARTICLES = DemoCommand.publicArticles();

  @TempDir Path data;

  @Test
  void theReportOfADemoSaysWhatIsTrueOfIt() {
    try (EventLedger ledger = open("a")) {
      DemoTruth truth = quarter().fill(ledger, ARTICLES, done -> {});

      DeflectionReport report =
          DeflectionReports.on(ledger, KYIV, Clock.fixed(NOW, KYIV))
              .deflection(new ReportRange(FIRST, LocalDate.parse("2026-11-23"), null, null));

      assertThat(report.outcomes().visits()).isEqualTo(truth.visits());
      assertThat(report.withoutStart()).isPositive().isLessThanOrEqualTo(truth.withoutStart());
      assertThat(report.funnel().eligible()).isEqualTo(truth.customers());
      CausalEffect causal = Objects.requireNonNull(report.causal());
      CausalEffect.Estimate estimate = Objects.requireNonNull(causal.estimate(7));
      assertThat(estimate.sequence().contains(truth.effect())).isTrue();
      assertThat(report.days().getLast().provisional()).isTrue();
      assertThat(new Demo(ledger).isOn()).isTrue();
      assertThat(new Demo(ledger).hasRealEvents()).isFalse();
    }
  }

  @Test
  void oneArticleIsShownAndNeverOpenedSoThatItsListIsFilled() {
    try (EventLedger ledger = open("a")) {
      quarter().fill(ledger, ARTICLES, done -> {});
      assertThat(
              ArticleCounts.of(ledger, KYIV, Clock.fixed(NOW, KYIV))
                  .counts(new ReportRange(FIRST, LocalDate.parse("2026-11-23"), null, null)))
          .anyMatch(line -> line.opened() == 0 && line.shown() >= 10);
    }
  }

  @Test
  void theSameSeedMakesTheSameDesk() {
    List<List<Event>> made = new ArrayList<>();
    for (String name : List.of("a", "b")) {
      try (EventLedger ledger = open(name)) {
        quarter().fill(ledger, ARTICLES, done -> {});
        List<Event> events = new ArrayList<>();
        ledger.from(Instant.EPOCH, events::add);
        made.add(events);
      }
    }

    assertThat(made.getFirst()).hasSizeGreaterThan(5000).isEqualTo(made.getLast());
  }

  @Test
  void aLedgerWithRealEventsIsLeftAlone() {
    try (EventLedger ledger = open("a")) {
      ledger.append(
          List.of(Event.of(EventType.VISIT_STARTED, "server", "v1", NOW).withVisit("v1")));
    }
    StringWriter said = new StringWriter();

    int code =
        new CommandLine(new DemoCommand())
            .setErr(new PrintWriter(said))
            .execute("--data", data.resolve("a").toString());

    assertThat(code).isEqualTo(1);
    assertThat(said.toString()).contains("holds real events");
    try (EventLedger ledger = open("a")) {
      assertThat(new Demo(ledger).isOn()).isFalse();
    }
  }

  private static DemoQuarter quarter() {
    return new DemoQuarter(FIRST, NOW, KYIV, 40, 0.3, 7);
  }

  private EventLedger open(String name) {
    try {
      Path folder = Files.createDirectories(data.resolve(name));
      return EventLedger.open("jdbc:sqlite:" + folder.resolve("ledger.db"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
