package kb.report.base;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kb.answer.review.Judgement;
import kb.answer.review.Review;
import kb.report.ReportRange;
import kb.report.Share;
import kb.report.Table;
import kb.report.Tabular;

/**
 * What share of the linked answers is right, by what a second person said of a sample of them: the
 * link accuracy of KCS. Of the desk, never of a person.
 *
 * @param total of every language; its {@code lang} is empty
 * @param languages by language of the article
 */
public record AccuracyReport(ReportRange range, Line total, List<Line> languages)
    implements Tabular {

  /**
   * One language.
   *
   * @param answers how many resolve what was asked
   * @param partly how many resolve a part of it
   * @param not how many do not
   * @param unknown how many could not be judged
   * @param accuracy those that resolve it, of those that could be judged
   */
  public record Line(
      String lang, long answers, long partly, long not, long unknown, Share accuracy) {

    static Line of(String lang, List<Review> reviews) {
      Map<Judgement, Long> counts =
          reviews.stream().collect(Collectors.groupingBy(Review::judgement, Collectors.counting()));
      long answers = counts.getOrDefault(Judgement.ANSWERS, 0L);
      long partly = counts.getOrDefault(Judgement.PARTLY, 0L);
      long not = counts.getOrDefault(Judgement.NOT, 0L);
      long unknown = counts.getOrDefault(Judgement.UNKNOWN, 0L);
      return new Line(
          lang, answers, partly, not, unknown, Share.of(answers, answers + partly + not));
    }
  }

  public AccuracyReport {
    languages = List.copyOf(languages);
  }

  static AccuracyReport of(ReportRange range, List<Review> reviews) {
    Map<String, List<Review>> byLang =
        reviews.stream()
            .collect(Collectors.groupingBy(Review::lang, TreeMap::new, Collectors.toList()));
    return new AccuracyReport(
        range,
        Line.of("", reviews),
        byLang.entrySet().stream().map(lang -> Line.of(lang.getKey(), lang.getValue())).toList());
  }

  @Override
  public Table table() {
    return new Table(
        "accuracy-" + range.from() + "-" + range.to(),
        List.of("lang", "answers", "partly", "not", "unknown", "accuracy", "low", "high"),
        languages.stream()
            .map(line ->
                Table.row(
                    line.lang(),
                    line.answers(),
                    line.partly(),
                    line.not(),
                    line.unknown(),
                    line.accuracy().rate(),
                    line.accuracy().interval().low(),
                    line.accuracy().interval().high()))
            .toList());
  }
}
