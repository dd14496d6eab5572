package kb.suggest.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kb.search.eval.Topic;
import kb.suggest.Suggestion;

/** What was said to the questions of one base, in figures. */
final class SilenceReport {

  private final double wanted;
  private final double threshold;
  private final List<Judged> own = new ArrayList<>();
  private final List<Judged> takenOut = new ArrayList<>();
  private final List<Judged> silent = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();

  private record Answer(Topic topic, String article, Judged judged) {}

  /**
   * Judges by a threshold.
   *
   * @param wanted the precision it is to give
   */
  SilenceReport(double wanted, double threshold) {
    this.wanted = wanted;
    this.threshold = threshold;
  }

  /**
   * Adds a question.
   *
   * @param found everything found, best first
   * @param without the same without the right articles
   */
  void add(Topic topic, List<Suggestion> found, List<Suggestion> without) {
    Judged judged = judged(topic, found);
    answers.add(
        new Answer(topic, found.isEmpty() ? "-" : found.getFirst().hit().article().id(), judged));
    if (topic.relevant().isEmpty()) {
      silent.add(judged);
    } else {
      own.add(judged);
      takenOut.add(judged(topic, without));
    }
  }

  private static Judged judged(Topic topic, List<Suggestion> found) {
    if (found.isEmpty()) {
      return new Judged(0, false);
    }
    Suggestion best = found.getFirst();
    return new Judged(best.confidence(), topic.relevant().contains(best.hit().article().id()));
  }

  String text() {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "",
        "questions",
        "shown",
        "of these right",
        "AUROC",
        "ECE",
        "by chance",
        "mean confidence");
    row(text, "with an answer", own);
    row(text, "their answers taken out", takenOut);
    if (!silent.isEmpty()) {
      row(text, "silence is right", silent);
    }
    List<Judged> all = new ArrayList<>(own);
    all.addAll(silent);
    double needed = Calibration.threshold(all, wanted);
    text.append(
        String.format(
            Locale.ROOT,
            "%nA precision of %.2f sets the threshold %.2f; this base alone would need %.2f.%n",
            wanted,
            threshold,
            needed));
    text.append(
        String.format(
            Locale.ROOT,
            "Of %.1f%% right answers %.1f%% are shown and %.1f%% lost to silence.%n",
            100 * Calibration.rightAndShown(own, 0),
            100 * Calibration.rightAndShown(own, threshold),
            100 * (Calibration.rightAndShown(own, 0) - Calibration.rightAndShown(own, threshold))));
    text.append(
        String.format(
            Locale.ROOT,
            "%n%-10s %8s %10s %22s%n",
            "confidence",
            "shown",
            "precision",
            "shown if taken out"));
    for (int percent = 0; percent < 100; percent += 10) {
      double from = percent / 100.0;
      text.append(
          String.format(
              Locale.ROOT,
              "≥ %-8.1f %7.1f%% %9.1f%% %21.1f%%%n",
              from,
              100 * Calibration.coverage(all, from),
              100 * Calibration.precision(all, from),
              100 * Calibration.coverage(takenOut, from)));
    }
    return text.toString();
  }

  private void row(StringBuilder text, String name, List<Judged> judged) {
    boolean mixed = judged.equals(own);
    line(
        text,
        name,
        Integer.toString(judged.size()),
        percent(Calibration.coverage(judged, threshold)),
        mixed ? percent(Calibration.precision(judged, threshold)) : "-",
        mixed ? number(Calibration.auroc(judged)) : "-",
        mixed ? number(Calibration.error(judged)) : "-",
        mixed ? number(Calibration.errorByChance(judged)) : "-",
        number(judged.stream().mapToDouble(Judged::confidence).average().orElse(0)));
  }

  private static void line(StringBuilder text, Object... cells) {
    text.append(String.format(Locale.ROOT, "%-24s %9s %8s %15s %7s %7s %10s %16s%n", cells));
  }

  /** Every question with its best answer, the surest first. */
  String answers() {
    StringBuilder text = new StringBuilder();
    answers.stream()
        .sorted(Comparator.comparingDouble((Answer one) -> one.judged().confidence()).reversed())
        .forEach(one ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "%.3f %-7s %-10s %s -> %s%n",
                    one.judged().confidence(),
                    one.topic().relevant().isEmpty()
                        ? "silence"
                        : one.judged().right() ? "right" : "wrong",
                    one.topic().kind(),
                    one.topic().text(),
                    one.article())));
    return text.toString();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
