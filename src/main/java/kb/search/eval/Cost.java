package kb.search.eval;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import kb.language.ReadOptions;

/**
 * What it costs to read and search a draft of so many words: processor time of one thread, so that
 * a busy machine does not count, after a warm-up.
 */
final class Cost {

  private static final int WARM_UP = 400;
  private static final int MEASURED = 600;
  private static final int DEPTH = 8;
  private static final long SEED = 3;
  private static final int[] LENGTHS = {12, 150, 1_500};

  private Cost() {}

  /** A line for each length; the drafts are words of the queries one after the other. */
  static String of(Trial trial, List<Topic> topics) {
    StringBuilder text =
        new StringBuilder(
            String.format(Locale.ROOT, "%n%-14s %10s %10s%n", "words", "median, ms", "99 %, ms"));
    String[] words =
        String.join(" ", topics.stream().map(Topic::text).toList()).strip().split("\\s+", -1);
    for (int length : LENGTHS) {
      double[] cost = measure(trial, words, length);
      text.append(
          String.format(
              Locale.ROOT,
              "%-14d %10.2f %10.2f%n",
              length,
              cost[MEASURED / 2],
              cost[MEASURED * 99 / 100]));
    }
    return text.toString();
  }

  private static double[] measure(Trial trial, String[] words, int length) {
    SplittableRandom random = new SplittableRandom(SEED);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] cost = new double[MEASURED];
    for (int i = -WARM_UP; i < MEASURED; i++) {
      String draft = draft(words, length, random);
      long begin = threads.getCurrentThreadCpuTime();
      trial.search(draft, ReadOptions.FINISHED, DEPTH);
      if (i >= 0) {
        cost[i] = (threads.getCurrentThreadCpuTime() - begin) / 1e6;
      }
    }
    Arrays.sort(cost);
    return cost;
  }

  private static String draft(String[] words, int length, SplittableRandom random) {
    StringBuilder draft = new StringBuilder();
    int at = random.nextInt(words.length);
    for (int i = 0; i < length; i++) {
      draft.append(words[(at + i) % words.length]).append(' ');
    }
    return draft.toString().stripTrailing();
  }
}
