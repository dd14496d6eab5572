package kb.suggest.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kb.article.ArticleKey;
import kb.article.Passage;
import kb.search.Evidence;
import kb.search.Hit;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

  private static final Evidence GOOD = new Evidence(0.5, 0.8, 0.7, 0.4, 0.3, 0.3, 12, 4, 1, 100);

  private final Confidence confidence = new Confidence(Formulas.builtIn(), 0.7);

  @Test
  void nothingFoundIsNothingToBeSureOf() {
    assertThat(confidence.of(List.of())).isEmpty();
  }

  @Test
  void aBetterScoreIsSurer() {
    assertThat(first(hit(GOOD, 0.6), hit(GOOD, 0.3)))
        .isGreaterThan(first(hit(withShare(0.2), 0.24), hit(GOOD, 0.12)));
  }

  @Test
  void aCloserRivalIsLessSure() {
    assertThat(first(hit(GOOD, 1), hit(GOOD, 0.4)))
        .isGreaterThan(first(hit(GOOD, 1), hit(GOOD, 0.8)))
        .isGreaterThan(first(hit(GOOD, 1), hit(GOOD, 0.4), hit(GOOD, 0.4), hit(GOOD, 0.4)));
  }

  @Test
  void wordsThatNoArticleKnowsMakeItLessSure() {
    Evidence strange = new Evidence(0.2, 0.3, 0.3, 0.4, 0.3, 0.3, 12, 2, 0.4, 100);
    assertThat(first(hit(strange, 1), hit(strange, 0.4)))
        .isLessThan(first(hit(GOOD, 1), hit(GOOD, 0.4)));
  }

  @Test
  void laterHitsAreNeverSurerThanEarlierOnes() {
    List<Double> all = confidence.of(List.of(hit(withShare(0.1), 1), hit(GOOD, 1), hit(GOOD, 1)));
    assertThat(all).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void anyEvidenceGivesAProbability() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      List<Hit> hits = new ArrayList<>();
      for (int k = random.nextInt(9); k >= 0; k--) {
        double wild = random.nextInt(5) == 0 ? 1e6 : 1;
        hits.add(
            hit(
                new Evidence(
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextDouble() * 50 * wild,
                    random.nextInt(30),
                    random.nextDouble(),
                    random.nextInt(100_000)),
                random.nextDouble() * 2 - 0.2));
      }
      assertThat(confidence.of(hits)).allSatisfy(p -> assertThat(p).isBetween(0.0, 1.0));
    }
  }

  @Test
  void moreWantedPrecisionIsMoreSilence() {
    double before = 0;
    for (int percent = 30; percent < 100; percent++) {
      double threshold = new Confidence(Formulas.builtIn(), percent / 100.0).threshold();
      assertThat(threshold).isBetween(before, 1.0);
      before = threshold;
    }
    assertThat(before).isGreaterThan(confidence.threshold());
  }

  @Test
  void aPrecisionNobodyCanWantIsRefused() {
    assertThatThrownBy(() -> new Confidence(Formulas.builtIn(), 1))
        .hasMessageContaining("kb.suggest.precision");
    assertThatThrownBy(() -> new Confidence(Formulas.builtIn(), 0))
        .hasMessageContaining("kb.suggest.precision");
  }

  private double first(Hit... hits) {
    return confidence.of(List.of(hits)).getFirst();
  }

  private static Evidence withShare(double share) {
    return new Evidence(share, 0.8, 0.7, 0.4, 0.3, 0.3, 12, 4, 1, 100);
  }

  private static Hit hit(Evidence evidence, double score) {
    return new Hit(
        new ArticleKey("uk", "vidpovid"),
        "Відповідь",
        new Passage("", List.of(), "Текст"),
        List.of(),
        score,
        evidence);
  }
}
