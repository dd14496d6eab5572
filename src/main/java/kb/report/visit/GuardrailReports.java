package kb.report.visit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kb.deflection.LedgerConfig;
import kb.report.ReportRange;
import kb.report.day.ArticleSum;
import kb.report.day.DayFold;
import kb.report.day.DaySum;
import kb.report.day.Days;
import kb.report.effect.Guardrail;
import kb.report.effect.Guardrails;
import kb.report.effect.Trial;
import kb.report.statistics.Proportion;

/** Reports whether suggestions harm anybody. Safe for use by many threads. */
@Singleton
public final class GuardrailReports {

  private final Days days;
  private final Guardrails guardrails;
  private final Clock clock;

  @Inject
  public GuardrailReports(Days days, LedgerConfig ledger, Clock clock) {
    this(days, new Guardrails(ledger.bounce(), ledger.lateness()), clock);
  }

  GuardrailReports(Days days, Guardrails guardrails, Clock clock) {
    this.days = days;
    this.guardrails = guardrails;
    this.clock = clock;
  }

  /**
   * The guardrails of a range, as things stand now.
   *
   * @throws kb.deflection.ledger.LedgerUnavailable when the ledger cannot be read
   */
  public GuardrailReport guardrails(ReportRange range) {
    List<Trial> trials = new ArrayList<>();
    DaySum sum = DaySum.EMPTY;
    for (DayFold fold : days.of(range)) {
      trials.addAll(fold.trials(range));
      sum = sum.plus(fold.sum(range));
    }
    DaySum before = DaySum.EMPTY;
    ReportRange earlier = range.before(range.days().size());
    for (DayFold fold : days.of(earlier)) {
      before = before.plus(fold.sum(earlier));
    }
    List<Guardrail> all = new ArrayList<>(guardrails.of(trials, clock.instant()));
    all.add(Guardrails.notSolved(notSolved(sum), notSolved(before)));
    return new GuardrailReport(range, all);
  }

  /** A visit has one last word, so that the sum over the articles is one of visits. */
  private static Proportion notSolved(DaySum sum) {
    long visits = sum.articles().values().stream().mapToLong(ArticleSum::unsolved).sum();
    return new Proportion(visits, sum.cell().funnel().shown());
  }
}
