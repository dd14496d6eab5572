package kb.report.base;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kb.answer.review.Reviews;
import kb.answer.upkeep.Duplicates;
import kb.answer.upkeep.Gaps;
import kb.answer.upkeep.LinkWork;
import kb.report.ReportConfig;
import kb.report.ReportRange;

/** Reports what the base lacks and how it serves the desk. Safe for use by many threads. */
@Singleton
public final class BaseReports {

  private final Gaps gaps;
  private final LinkWork.Reader work;
  private final Duplicates duplicates;
  private final Reviews reviews;
  private final ReportConfig config;

  @Inject
  public BaseReports(
      Gaps gaps,
      LinkWork.Reader work,
      Duplicates duplicates,
      Reviews reviews,
      ReportConfig config) {
    this.gaps = gaps;
    this.work = work;
    this.duplicates = duplicates;
    this.reviews = reviews;
    this.config = config;
  }

  /** What was asked in these days and no article was linked to; of every channel and language. */
  public GapReport gaps(ReportRange range) {
    return new GapReport(range, gaps.between(range.begin(config.zone()), range.end(config.zone())));
  }

  /** What the links of these days say; of every channel. */
  public LinkReport links(ReportRange range) {
    return LinkReport.of(range, work.between(range.begin(config.zone()), range.end(config.zone())));
  }

  /** What a second person said of a sample of the links of these days. */
  public AccuracyReport accuracy(ReportRange range) {
    return AccuracyReport.of(
        range, reviews.ofLinksBetween(range.begin(config.zone()), range.end(config.zone())));
  }

  /** Which articles say nearly the same, as things stand now. */
  public DuplicateReport duplicates() {
    return new DuplicateReport(duplicates.pairs());
  }
}
