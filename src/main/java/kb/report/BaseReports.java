package kb.report;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import kb.answer.upkeep.Gaps;
import kb.answer.upkeep.LinkWork;
import kb.answer.upkeep.SaidTwice;
import kb.article.ArticleLibrary;
import kb.language.TextAnalysis;

/** Reports what the base lacks and how it serves the desk. Safe for use by many threads. */
@Singleton
public final class BaseReports {

  private final Gaps gaps;
  private final LinkWork.Reader work;
  private final ArticleLibrary library;
  private final TextAnalysis analysis;
  private final ReportConfig config;

  @Inject
  public BaseReports(
      Gaps gaps,
      LinkWork.Reader work,
      ArticleLibrary library,
      TextAnalysis analysis,
      ReportConfig config) {
    this.gaps = gaps;
    this.work = work;
    this.library = library;
    this.analysis = analysis;
    this.config = config;
  }

  /** What was asked in these days and no article was linked to; of every channel and language. */
  public GapReport gaps(ReportRange range) {
    return new GapReport(range, gaps.between(begin(range), end(range)));
  }

  /** What the links of these days say; of every channel. */
  public LinkReport links(ReportRange range) {
    return LinkReport.of(range, work.between(begin(range), end(range)));
  }

  /** Which articles say nearly the same, as things stand now. */
  public DuplicateReport duplicates() {
    return new DuplicateReport(SaidTwice.among(library.articles(), analysis));
  }

  private Instant begin(ReportRange range) {
    return range.from().atStartOfDay(config.zone()).toInstant();
  }

  private Instant end(ReportRange range) {
    return range.to().plusDays(1).atStartOfDay(config.zone()).toInstant();
  }
}
