package kb.page.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kb.page.Words;
import kb.report.Share;
import kb.report.effect.CausalPoint;
import kb.report.statistics.Interval;
import kb.report.visit.BreakdownReport;
import kb.report.visit.BreakdownReport.Line;
import org.jspecify.annotations.Nullable;

/**
 * Channels or languages beside each other.
 *
 * @param name of the kind
 * @param rows the busiest first
 */
public record Groups(String name, List<Row> rows) {

  /**
   * One of them.
   *
   * @param causal the causal number, or why there is none
   */
  public record Row(
      String name,
      String visits,
      String submitted,
      Whisker confirmed,
      Whisker presumed,
      @Nullable Whisker causal,
      String causalReason) {}

  static Groups channels(BreakdownReport report, Words words, Numbers numbers) {
    return of("channel", report.channels(), words, numbers);
  }

  static Groups languages(BreakdownReport report, Words words, Numbers numbers) {
    return of("language", report.languages(), words, numbers);
  }

  /** What a channel or language is called; as it is where nobody named it. */
  public static String called(String kind, String name, Map<String, String> texts) {
    return name.isEmpty()
        ? texts.getOrDefault("unknown", "")
        : texts.getOrDefault(kind + "." + name, name);
  }

  private static Groups of(String kind, List<Line> lines, Words words, Numbers numbers) {
    List<Interval> all = new ArrayList<>();
    for (Line line : lines) {
      all.add(line.confirmed().interval());
      all.add(line.presumed().interval());
      Interval causal = interval(line);
      if (causal != null) {
        all.add(causal);
      }
    }
    Interval widest = Whisker.axis(all);
    Interval axis = new Interval(Math.max(-0.3, widest.low()), Math.min(0.4, widest.high()));
    List<Row> rows = new ArrayList<>();
    for (Line line : lines) {
      CausalPoint causal = line.causal();
      rows.add(
          new Row(
              called(kind, line.name(), words.texts()),
              numbers.count(line.outcomes().visits()),
              numbers.count(line.outcomes().submitted()),
              whisker(axis, line.confirmed(), numbers),
              whisker(axis, line.presumed(), numbers),
              causalWhisker(axis, causal, numbers),
              words.get("noCausal." + (causal == null ? "NO_EXPERIMENT" : causal.status()))));
    }
    return new Groups(words.get(kind), rows);
  }

  private static @Nullable Interval interval(Line line) {
    return line.causal() == null ? null : line.causal().interval();
  }

  private static Whisker whisker(Interval axis, Share share, Numbers numbers) {
    return Whisker.on(
        axis,
        share.rate(),
        share.interval(),
        numbers.share(share.rate()),
        numbers.shares(share.interval()));
  }

  private static @Nullable Whisker causalWhisker(
      Interval axis, @Nullable CausalPoint causal, Numbers numbers) {
    return causal == null || causal.rate() == null || causal.interval() == null
        ? null
        : Whisker.on(
            axis,
            causal.rate(),
            causal.interval(),
            numbers.share(causal.rate()),
            numbers.shares(causal.interval()));
  }
}
