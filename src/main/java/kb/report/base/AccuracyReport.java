package kb.report.base;

import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;

/**
 * What share of the linked answers is right, by what a second person said of a sample of them: the
 * link accuracy of KCS. Of the desk, never of a person.
 *
 * @param total of all that was linked; its {@code lang} is empty
 * @param own of articles of the base; its {@code lang} is empty
 * @param outside of pages of other sites; its {@code lang} is empty
 * @param languages of articles, by their language
 */
public record AccuracyReport(
    ReportRange range, Line total, Line own, Line outside, List<Line> languages)
    implements Tabular {

  /**
   * Some of the links.
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

    /** How many somebody looked at. */
    public long looked() {
      return accuracy.outOf() + unknown;
    }
  }

  public AccuracyReport {
    languages = List.copyOf(languages);
  }

  static AccuracyReport of(ReportRange range, List<Review> reviews) {
    Map<Boolean, List<Review>> byPlace =
        reviews.stream().collect(Collectors.partitioningBy(Review::isOutside));
    List<Review> own = byPlace.getOrDefault(false, List.of());
    Map<String, List<Review>> byLang =
        own.stream()
            .collect(Collectors.groupingBy(Review::lang, TreeMap::new, Collectors.toList()));
    return new AccuracyReport(
        range,
        Line.of("", reviews),
        Line.of("", own),
        Line.of("", byPlace.getOrDefault(true, List.of())),
        byLang.entrySet().stream().map(lang -> Line.of(lang.getKey(), lang.getValue())).toList());
  }

  @Override
  public Table table() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    languages.forEach(line -> rows.add(row(line, "article")));
    rows.add(row(outside, "outside"));
    return new Table(
        "accuracy-" + range.from() + "-" + range.to(),
        List.of("lang", "answers", "partly", "not", "unknown", "accuracy", "low", "high", "linked"),
        rows);
  }

  private static List<@Nullable Object> row(Line line, String linked) {
    return Table.row(
        line.lang(),
        line.answers(),
        line.partly(),
        line.not(),
        line.unknown(),
        line.accuracy().rate(),
        line.accuracy().interval().low(),
        line.accuracy().interval().high(),
        linked);
  }
}
