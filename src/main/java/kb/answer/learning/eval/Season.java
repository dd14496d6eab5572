package kb.answer.learning.eval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kb.answer.learning.LinkedQuestion;
import kb.language.LanguageGuess;

/**
 * What was linked until a day, and what was asked from then on. Nothing of the latter is learnt.
 *
 * @param learnt what agents had linked
 * @param asked what is measured
 * @param split the day
 */
record Season(List<LinkedQuestion> learnt, List<Asking> asked, Instant split) {

  /** Of all that was asked this share is learnt from. */
  static final double LEARNT = 0.7;

  /** The older part is learnt, the newer measured by language. */
  static Season of(List<LinkedQuestion> linked) {
    return between(linked, LEARNT, 1);
  }

  /** Five seasons one after the other, each tenth measured after all that was before it. */
  static List<Season> rolling(List<LinkedQuestion> linked) {
    List<Season> seasons = new ArrayList<>();
    for (int tenth = 5; tenth < 10; tenth++) {
      seasons.add(between(linked, tenth / 10.0, (tenth + 1) / 10.0));
    }
    return seasons;
  }

  private static Season between(List<LinkedQuestion> linked, double from, double until) {
    List<LinkedQuestion> inOrder = new ArrayList<>(linked);
    inOrder.sort(
        Comparator.comparing(LinkedQuestion::at)
            .thenComparing(LinkedQuestion::ticket)
            .thenComparing(LinkedQuestion::article));
    int split = (int) (from * inOrder.size());
    List<LinkedQuestion> measured = inOrder.subList(split, (int) (until * inOrder.size()));
    // A ticket that is linked twice, before and after the day, is measured and not learnt.
    Set<String> tickets = measured.stream().map(LinkedQuestion::ticket).collect(Collectors.toSet());
    List<LinkedQuestion> learnt =
        inOrder.subList(0, split).stream().filter(it -> !tickets.contains(it.ticket())).toList();
    return new Season(
        learnt,
        measured.stream().map(it -> new Asking(it, LanguageGuess.of(it.text()))).toList(),
        measured.isEmpty() ? Instant.EPOCH : measured.getFirst().at());
  }

  /** The half of what is measured that weights may be tuned on, or the other half. */
  Season half(boolean forTuning) {
    int middle = asked.size() / 2;
    return new Season(
        learnt, forTuning ? asked.subList(0, middle) : asked.subList(middle, asked.size()), split);
  }
}
