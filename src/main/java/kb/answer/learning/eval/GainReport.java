package kb.answer.learning.eval;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import kb.search.eval.Resampling;

/** How much better the right article is found after learning, as text. */
final class GainReport {

  /** Fewer questions than this tell nothing. */
  static final int FEW = 30;

  private GainReport() {}

  /** A line for each kind of question and one for all: each measure without, with, and the gain. */
  static String of(List<Placed> placed) {
    if (placed.size() < FEW) {
      return String.format(
          Locale.ROOT,
          "too few to tell: %d questions are measured, %d at least say something%n",
          placed.size(),
          FEW);
    }
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%-16s %9s  %-33s %-33s %s%n",
                "",
                "questions",
                "success@1 without, with (95 %)",
                "success@3",
                "MRR@10"));
    line(text, "all", placed);
    TreeSet<String> kinds = new TreeSet<>();
    placed.forEach(it -> kinds.add(it.asking().kind()));
    for (String kind : kinds.size() > 1 ? kinds : new TreeSet<String>()) {
      line(text, kind, placed.stream().filter(it -> it.asking().kind().equals(kind)).toList());
    }
    return text.append(fired(placed)).toString();
  }

  private static void line(StringBuilder text, String kind, List<Placed> placed) {
    text.append(
        String.format(
                Locale.ROOT,
                "%-16s %9d  %-33s %-33s %s",
                kind,
                placed.size(),
                gain(placed, Placed::first),
                gain(placed, Placed::firstThree),
                gain(placed, Placed::reciprocal))
            .stripTrailing());
    text.append(System.lineSeparator());
  }

  private static String gain(List<Placed> placed, IntToDoubleFunction measure) {
    double[] gains =
        placed.stream()
            .mapToDouble(
                it -> measure.applyAsDouble(it.with()) - measure.applyAsDouble(it.without()))
            .toArray();
    Resampling.Interval interval = Resampling.interval(gains);
    return String.format(
        Locale.ROOT,
        "%.3f %.3f (%+.3f to %+.3f)",
        placed.stream().mapToDouble(it -> measure.applyAsDouble(it.without())).average().orElse(0),
        placed.stream().mapToDouble(it -> measure.applyAsDouble(it.with())).average().orElse(0),
        interval.low(),
        interval.high());
  }

  /** How often what was learnt had a say at all. */
  private static String fired(List<Placed> placed) {
    double all = placed.size();
    return String.format(
        Locale.ROOT,
        "a learnt word is in %.1f %% of the questions, one of the right article in %.1f %%;"
            + " its place is better in %.1f %%, worse in %.1f %%%n",
        100 * placed.stream().filter(Placed::said).count() / all,
        100 * placed.stream().filter(Placed::helped).count() / all,
        100 * placed.stream().filter(it -> change(it) > 0).count() / all,
        100 * placed.stream().filter(it -> change(it) < 0).count() / all);
  }

  private static double change(Placed placed) {
    return Placed.reciprocal(placed.with()) - Placed.reciprocal(placed.without());
  }
}
