package kb.suggest.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import kb.search.eval.Topic;
import kb.suggest.confidence.Confidence;
import kb.suggest.confidence.Formula;
import kb.suggest.confidence.Formulas;
import kb.suggest.confidence.Signal;
import kb.suggest.eval.Lesson.Situation;

/**
 * Finds the numbers of confidence from the tuned halves of several bases, which all weigh the same.
 *
 * <p>What is asked of the base is joined by the same questions without their answers, and by
 * questions of the other bases: of five questions one has no answer, as at a good desk.
 */
final class ConfidenceFit {

  private static final List<Signal> ANSWERABLE =
      List.of(
          Signal.SHARE,
          Signal.COVERAGE,
          Signal.PASSAGE,
          Signal.KNOWN,
          Signal.UNHEARD,
          Signal.WORDS,
          Signal.FOUND);
  private static final List<Signal> RIGHT =
      List.of(
          Signal.SHARE,
          Signal.COVERAGE,
          Signal.PASSAGE,
          Signal.LEAD,
          Signal.SOLITUDE,
          Signal.WORDS,
          Signal.FOUND,
          Signal.ARTICLES);
  private static final Map<Situation, Double> MASS =
      Map.of(Situation.OWN, 1.0, Situation.TAKEN_OUT, 0.05, Situation.FOREIGN, 0.2);
  private static final int STRANGERS = 300;
  private static final long SEED = 5;
  private static final double BOUND = 3;

  private final Confidence any = new Confidence(Formulas.builtIn(), 0.5);
  private final List<List<Topic>> topics = new ArrayList<>();
  private final List<List<Lesson>> lessons = new ArrayList<>();

  /** Announces the questions of a base, before any base is asked. */
  void announce(List<Topic> all) {
    topics.add(all.stream().filter(Half::isTuned).toList());
  }

  /** Asks a base its own questions and those of all others. */
  void ask(Desk desk, int number) {
    List<Lesson> learnt = new ArrayList<>();
    Set<String> ids = desk.ids();
    for (int other = 0; other < topics.size(); other++) {
      if (other == number) {
        topics.get(other).forEach(topic -> own(desk, topic, learnt));
      } else {
        strangers(topics.get(other), ids)
            .forEach(topic -> learnt.add(lesson(desk, topic, Situation.FOREIGN)));
      }
    }
    learnt.removeIf(lesson -> lesson.signals().isEmpty());
    lessons.add(weighed(learnt));
  }

  private void own(Desk desk, Topic topic, List<Lesson> learnt) {
    if (topic.relevant().isEmpty()) {
      learnt.add(lesson(desk, topic, Situation.FOREIGN));
    } else {
      learnt.add(lesson(desk, topic, Situation.OWN));
      learnt.add(lesson(desk, topic, Situation.TAKEN_OUT));
    }
  }

  private Lesson lesson(Desk desk, Topic topic, Situation situation) {
    Set<String> without = situation == Situation.TAKEN_OUT ? topic.relevant() : Set.of();
    Set<String> relevant = situation == Situation.OWN ? topic.relevant() : Set.of();
    return Lesson.of(situation, desk.find(topic.text(), any, without), relevant);
  }

  /** Some questions of another base that this one surely has no answer to. */
  private static List<Topic> strangers(List<Topic> all, Set<String> ids) {
    List<Topic> some =
        new ArrayList<>(
            all.stream()
                .filter(topic -> !topic.relevant().isEmpty())
                .filter(topic -> Collections.disjoint(topic.relevant(), ids))
                .toList());
    Collections.shuffle(some, new Random(SEED));
    return some.subList(0, Math.min(STRANGERS, some.size()));
  }

  private static List<Lesson> weighed(List<Lesson> learnt) {
    Map<Situation, Integer> counts = new EnumMap<>(Situation.class);
    learnt.forEach(lesson -> counts.merge(lesson.situation(), 1, Integer::sum));
    return learnt.stream()
        .map(lesson ->
            lesson.weighing(
                MASS.getOrDefault(lesson.situation(), 0.0)
                    / counts.getOrDefault(lesson.situation(), 1)))
        .toList();
  }

  Formulas fit() {
    LogisticFit answerable = new LogisticFit(ANSWERABLE);
    LogisticFit first = new LogisticFit(RIGHT);
    LogisticFit later = new LogisticFit(RIGHT);
    for (Lesson lesson : lessons.stream().flatMap(List::stream).toList()) {
      boolean own = lesson.situation() == Situation.OWN;
      answerable.add(lesson.signals().getFirst(), own, lesson.weight());
      for (int rank = 0; own && rank < lesson.signals().size(); rank++) {
        LogisticFit right = rank == 0 ? first : later;
        right.add(lesson.signals().get(rank), lesson.right().get(rank), lesson.weight());
      }
    }
    Formula isAnswerable = answerable.fit();
    Formula isFirst = centred(isAnswerable, first.fit());
    return new Formulas(isAnswerable, isFirst, later.fit(), thresholds(isAnswerable, isFirst));
  }

  /**
   * Moves the constant until confidence is right on the mean of the questions that have an answer:
   * they are doubted a little by the first factor already.
   */
  private Formula centred(Formula answerable, Formula first) {
    double low = -BOUND;
    double high = BOUND;
    for (int step = 0; step < 30; step++) {
      double middle = (low + high) / 2;
      if (excess(answerable, moved(first, middle)) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return moved(first, low);
  }

  private static Formula moved(Formula formula, double by) {
    return new Formula(formula.constant() + by, formula.weights());
  }

  private double excess(Formula answerable, Formula first) {
    return lessons.stream()
        .flatMap(List::stream)
        .filter(lesson -> lesson.situation() == Situation.OWN)
        .mapToDouble(lesson -> {
          Map<Signal, Double> signals = lesson.signals().getFirst();
          double truth = lesson.right().getFirst() ? 1 : 0;
          return lesson.weight() * (answerable.of(signals) * first.of(signals) - truth);
        })
        .sum();
  }

  /** For each precision the lowest threshold that gives it to the questions of every base. */
  private NavigableMap<Double, Double> thresholds(Formula answerable, Formula first) {
    NavigableMap<Double, Double> thresholds = new TreeMap<>();
    for (int percent = 50; percent <= 95; percent += 5) {
      double precision = percent / 100.0;
      thresholds.put(
          precision,
          lessons.stream()
              .mapToDouble(base -> threshold(base, answerable, first, precision))
              .max()
              .orElseThrow());
    }
    return thresholds;
  }

  private static double threshold(
      List<Lesson> base, Formula answerable, Formula first, double precision) {
    for (int percent = 0; percent < 100; percent++) {
      double shown = 0;
      double right = 0;
      for (Lesson lesson : base) {
        if (lesson.situation() != Situation.OWN) {
          continue;
        }
        Map<Signal, Double> signals = lesson.signals().getFirst();
        if (answerable.of(signals) * first.of(signals) >= percent / 100.0) {
          shown += lesson.weight();
          right += lesson.right().getFirst() ? lesson.weight() : 0;
        }
      }
      if (right >= precision * shown) {
        return percent / 100.0;
      }
    }
    return 1;
  }
}
