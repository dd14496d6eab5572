package kb.search.eval;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A run as a table for people: a line for each kind of query and one for all. */
final class Report {

  private Report() {}

  static String of(List<Topic> topics, Run run, @Nullable Run other) {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "kind",
        "queries",
        "nDCG@10",
        "(95 %)",
        "R@5",
        "MRR@10",
        "S@1",
        "S@3",
        other == null ? "" : "against the other run");
    TreeMap<String, List<Topic>> kinds =
        topics.stream()
            .collect(Collectors.groupingBy(Topic::kind, TreeMap::new, Collectors.toList()));
    kinds.forEach((kind, some) -> line(text, kind, some, run, other));
    if (kinds.size() > 1) {
      line(text, "all", topics, run, other);
    }
    return text.toString();
  }

  private static void line(
      StringBuilder text, String kind, List<Topic> topics, Run run, @Nullable Run other) {
    List<Measures> measures = topics.stream().map(run::measure).toList();
    Measures mean = Measures.mean(measures);
    Resampling.Interval interval =
        Resampling.interval(measures.stream().mapToDouble(Measures::ndcg).toArray());
    line(
        text,
        kind,
        Integer.toString(topics.size()),
        number(mean.ndcg()),
        number(interval.low()) + "–" + number(interval.high()),
        number(mean.recall()),
        number(mean.reciprocalRank()),
        number(mean.first()),
        number(mean.firstThree()),
        other == null ? "" : comparison(topics, run, other));
  }

  private static String comparison(List<Topic> topics, Run run, Run other) {
    double[] differences =
        topics.stream()
            .mapToDouble(topic -> run.measure(topic).ndcg() - other.measure(topic).ndcg())
            .toArray();
    long better = topics.stream().filter(t -> gain(t, run, other) > 0).count();
    long worse = topics.stream().filter(t -> gain(t, run, other) < 0).count();
    double mean =
        Measures.mean(topics.stream().map(run::measure).toList()).ndcg()
            - Measures.mean(topics.stream().map(other::measure).toList()).ndcg();
    return String.format(
        Locale.ROOT,
        "%+.4f, p = %.4f, %d better, %d worse",
        mean,
        Resampling.significance(differences),
        better,
        worse);
  }

  private static double gain(Topic topic, Run run, Run other) {
    return run.measure(topic).ndcg() - other.measure(topic).ndcg();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static void line(StringBuilder text, String... cells) {
    text.append(
        String.format(Locale.ROOT, "%-14s %7s %8s %15s %7s %7s %7s %7s  %s", (Object[]) cells)
            .stripTrailing());
    text.append(System.lineSeparator());
  }
}
