package kb.answer.learning.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import kb.search.eval.Base;

/** Tries how much what was learnt should count, on the halves that weights may be tuned on. */
final class WeightGrid {

  private WeightGrid() {}

  /** Prints what each weight reaches, and returns the best by MRR@10; of equals the smallest. */
  static double choose(PrintWriter out, Base base, List<Season> seasons, double[] weights)
      throws IOException {
    double best = 0;
    double most = -1;
    out.printf(Locale.ROOT, "%8s %10s %10s %10s%n", "weight", "success@1", "success@3", "MRR@10");
    for (double weight : weights) {
      List<Placed> placed = new ArrayList<>();
      try (LearningTrial trial = new LearningTrial(base, weight)) {
        seasons.forEach(season -> placed.addAll(trial.place(season.half(true))));
      }
      double reciprocal = mean(placed.stream().mapToDouble(it -> Placed.reciprocal(it.with())));
      out.printf(
          Locale.ROOT,
          "%8.2f %10.3f %10.3f %10.3f%n",
          weight,
          mean(placed.stream().mapToDouble(it -> Placed.first(it.with()))),
          mean(placed.stream().mapToDouble(it -> Placed.firstThree(it.with()))),
          reciprocal);
      out.flush();
      if (reciprocal > most + 1e-9) {
        best = weight;
        most = reciprocal;
      }
    }
    return best;
  }

  private static double mean(DoubleStream values) {
    return values.average().orElse(0);
  }
}
