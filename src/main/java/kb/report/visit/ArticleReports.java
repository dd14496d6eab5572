package kb.report.visit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kb.deflection.LedgerConfig;
import kb.report.ReportConfig;
import kb.report.ReportRange;
import kb.report.day.ArticleSum;
import kb.report.day.DayFold;
import kb.report.day.DaySum;
import kb.report.day.Days;
import kb.report.effect.CausalEffect.Estimate;
import kb.report.effect.CausalEstimator;
import kb.report.effect.Trial;
import kb.report.statistics.Proportion;
import kb.report.visit.ArticleReport.Avoided;
import kb.report.visit.ArticleReport.Line;
import org.jspecify.annotations.Nullable;

/** Reports what each article did. Safe for use by many threads. */
@Singleton
public final class ArticleReports {

  private final Days days;
  private final CausalEstimator estimator;
  private final Clock clock;

  @Inject
  public ArticleReports(Days days, LedgerConfig ledger, ReportConfig config, Clock clock) {
    this(days, CausalEstimator.of(ledger, config), clock);
  }

  ArticleReports(Days days, CausalEstimator estimator, Clock clock) {
    this.days = days;
    this.estimator = estimator;
    this.clock = clock;
  }

  /**
   * The articles of a range, as things stand now.
   *
   * @throws kb.deflection.ledger.LedgerUnavailable when the ledger cannot be read
   */
  public ArticleReport articles(ReportRange range) {
    DaySum total = DaySum.EMPTY;
    List<Trial> trials = new ArrayList<>();
    for (DayFold fold : days.of(range)) {
      total = total.plus(fold.sum(range));
      trials.addAll(fold.trials(range));
    }
    Optional<Estimate> estimate =
        estimator
            .estimate(trials, clock.instant())
            .flatMap(effect -> Optional.ofNullable(effect.estimate(estimator.windowDays())));
    List<Line> lines = new ArrayList<>();
    total
        .articles()
        .forEach((article, sum) -> lines.add(line(article, sum, estimate.orElse(null))));
    lines.sort(
        Comparator.comparingDouble(Line::helped)
            .thenComparingDouble(Line::credits)
            .reversed()
            .thenComparing(Line::article));
    return new ArticleReport(range, lines);
  }

  /**
   * The counts of the same articles, in no order and without the tickets avoided: no experiment is
   * read for them.
   */
  public List<Line> counts(ReportRange range) {
    Map<String, ArticleSum> total = new TreeMap<>();
    for (DayFold fold : days.of(range)) {
      fold.sum(range)
          .articles()
          .forEach((article, sum) -> total.merge(article, sum, ArticleSum::plus));
    }
    List<Line> lines = new ArrayList<>();
    total.forEach((article, sum) -> lines.add(line(article, sum, null)));
    return lines;
  }

  private static Line line(String article, ArticleSum sum, @Nullable Estimate estimate) {
    double credits = sum.credits();
    long whole = Math.min(Math.round(credits), sum.opened());
    return new Line(
        article,
        sum.shown(),
        sum.rendered(),
        sum.opened(),
        sum.read(),
        sum.solved(),
        sum.unsolved(),
        sum.openedThenSent(),
        sum.solvedThenBounced(),
        credits,
        sum.opened() == 0 ? 0 : new Proportion(whole, sum.opened()).wilson().low(),
        estimate == null || estimate.honesty() == null || estimate.honestyInterval() == null
            ? null
            : Avoided.of(credits, estimate.honesty(), estimate.honestyInterval()));
  }
}
