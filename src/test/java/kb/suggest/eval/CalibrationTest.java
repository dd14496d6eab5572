package kb.suggest.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kb.search.eval.Topic;
import kb.suggest.confidence.Formula;
import kb.suggest.confidence.Signal;
import org.junit.jupiter.api.Test;

@SuppressWarnings("EnumOrdinal") // rows of signals are arrays
class CalibrationTest {

  private static final List<Judged> FOUR =
      List.of(
          new Judged(0.9, true),
          new Judged(0.7, false),
          new Judged(0.6, true),
          new Judged(0.1, false));

  @Test
  void aurocCountsPairsInTheRightOrder() {
    assertThat(Calibration.auroc(FOUR)).isEqualTo(0.75);
    assertThat(Calibration.auroc(List.of(new Judged(0.5, true), new Judged(0.5, false))))
        .isEqualTo(0.5);
    assertThat(Calibration.auroc(List.of(new Judged(0.5, true)))).isNaN();
  }

  @Test
  void errorIsTheDistanceOfConfidenceAndTruthBinByBin() {
    assertThat(Calibration.error(FOUR)).isCloseTo((0.1 + 0.7 + 0.4 + 0.1) / 4, within(1e-9));
    assertThat(Calibration.error(List.of(new Judged(1, true)))).isZero();
  }

  @Test
  void chanceAloneMakesAnErrorThatManyAnswersMakeSmall() {
    List<Judged> few = Collections.nCopies(20, new Judged(0.5, true));
    List<Judged> many = Collections.nCopies(5_000, new Judged(0.5, true));
    // The mean distance of a share from its mean is √(2/π) of its standard deviation √(¼/n).
    assertThat(Calibration.errorByChance(few)).isCloseTo(0.089, within(0.015));
    assertThat(Calibration.errorByChance(many)).isLessThan(0.01);
  }

  @Test
  void thresholdIsTheLowestThatGivesThePrecision() {
    assertThat(Calibration.threshold(FOUR, 0.5)).isZero();
    assertThat(Calibration.threshold(FOUR, 0.6)).isEqualTo(0.11);
    assertThat(Calibration.threshold(FOUR, 0.9)).isEqualTo(0.71);
    assertThat(Calibration.coverage(FOUR, 0.65)).isEqualTo(0.5);
    assertThat(Calibration.precision(FOUR, 0.65)).isEqualTo(0.5);
  }

  @Test
  void fitFindsTheFormulaBehindTheData() {
    Random random = new Random(9);
    LogisticFit fit = new LogisticFit(List.of(Signal.SHARE, Signal.LEAD));
    Formula truth = new Formula(-1, new EnumMap<>(Map.of(Signal.SHARE, 3.0, Signal.LEAD, -2.0)));
    for (int i = 0; i < 40_000; i++) {
      Map<Signal, Double> signals =
          Map.of(Signal.SHARE, random.nextDouble(), Signal.LEAD, random.nextGaussian());
      fit.add(signals, random.nextDouble() < truth.of(signals), 1);
    }
    Formula found = fit.fit();
    assertThat(found.constant()).isCloseTo(-1, within(0.1));
    assertThat(found.weights().get(Signal.SHARE)).isCloseTo(3.0, within(0.15));
    assertThat(found.weights().get(Signal.LEAD)).isCloseTo(-2.0, within(0.1));
  }

  @Test
  void typingCountsUntilTheAnswerStays() {
    Topic topic = new Topic("1", "пароль забув", Set.of("a"), "short");
    assertThat(Typed.replay(topic, text -> text.length() >= 6 ? List.of("a") : List.of()).share())
        .isEqualTo(0.5);
    // Seen early and lost again does not count.
    assertThat(
            Typed.replay(
                    topic,
                    text -> text.length() == 3 || text.length() >= 9 ? List.of("a") : List.of())
                .share())
        .isEqualTo(0.75);
    Typed never = Typed.replay(topic, text -> List.of("b", "c", "d", "a"));
    assertThat(never.found()).isFalse();
    assertThat(never.share()).isEqualTo(1);
  }

  @Test
  void halvesKeepDamagedQuestionsTogether() {
    List<Boolean> halves = new ArrayList<>();
    for (String text : List.of("забув пароль", "pf,ed gfhjkm", "zabuv parol")) {
      halves.add(Half.isTuned(new Topic(text, text, Set.of("vidnovlennia-parolia"), "any")));
    }
    assertThat(halves).containsOnly(halves.getFirst());
  }
}
