package kb.suggest.eval;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** How much a confidence is worth, from answers whose truth is known. */
final class Calibration {

  private static final int BINS = 10;
  private static final int DRAWS = 200;
  private static final long SEED = 13;

  private Calibration() {}

  /**
   * The area under the ROC curve: how likely a right answer has the higher confidence of a right
   * and a wrong one (Mann–Whitney, ties count half); NaN when all are of one kind.
   */
  static double auroc(List<Judged> judged) {
    List<Judged> sorted =
        judged.stream().sorted(Comparator.comparingDouble(Judged::confidence)).toList();
    double rankSum = 0;
    long right = 0;
    int from = 0;
    while (from < sorted.size()) {
      int to = from;
      int rightHere = 0;
      double confidence = sorted.get(from).confidence();
      while (to < sorted.size() && sorted.get(to).confidence() == confidence) {
        rightHere += sorted.get(to).right() ? 1 : 0;
        to++;
      }
      rankSum += rightHere * (from + 1 + to) / 2.0;
      right += rightHere;
      from = to;
    }
    long wrong = sorted.size() - right;
    return (rankSum - right * (right + 1) / 2.0) / ((double) right * wrong);
  }

  /**
   * The expected calibration error (Naeini et al. 2015): the mean distance of confidence and truth
   * over ten equal bins, each weighed by how many fall into it.
   */
  static double error(List<Judged> judged) {
    double[] confidence = new double[BINS];
    double[] truth = new double[BINS];
    for (Judged one : judged) {
      int bin = Math.min(BINS - 1, (int) (one.confidence() * BINS));
      confidence[bin] += one.confidence();
      truth[bin] += one.right() ? 1 : 0;
    }
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(confidence[bin] - truth[bin]);
    }
    return judged.isEmpty() ? 0 : sum / judged.size();
  }

  /**
   * The calibration error that a perfect confidence shows on so few answers by chance alone: the
   * mean over {@value #DRAWS} draws in which each answer is right as often as its confidence says.
   */
  static double errorByChance(List<Judged> judged) {
    SplittableRandom random = new SplittableRandom(SEED);
    double sum = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      sum +=
          error(
              judged.stream()
                  .map(one -> new Judged(one.confidence(), random.nextDouble() < one.confidence()))
                  .toList());
    }
    return sum / DRAWS;
  }

  /** The share of the answers that are shown from this threshold on. */
  static double coverage(List<Judged> judged, double threshold) {
    return share(judged.stream().filter(one -> one.confidence() >= threshold).count(), judged);
  }

  /** The share of the answers that are right, and shown. */
  static double rightAndShown(List<Judged> judged, double threshold) {
    return share(
        judged.stream().filter(one -> one.right() && one.confidence() >= threshold).count(),
        judged);
  }

  private static double share(long some, List<Judged> all) {
    return all.isEmpty() ? 0 : (double) some / all.size();
  }

  /** The share of the shown that is right; 1 where nothing is shown. */
  static double precision(List<Judged> judged, double threshold) {
    double shown = coverage(judged, threshold);
    return shown == 0 ? 1 : rightAndShown(judged, threshold) / shown;
  }

  /** The lowest threshold, in hundredths, that gives the precision; 1 where only silence does. */
  static double threshold(List<Judged> judged, double precision) {
    for (int percent = 0; percent < 100; percent++) {
      if (precision(judged, percent / 100.0) >= precision) {
        return percent / 100.0;
      }
    }
    return 1;
  }
}
