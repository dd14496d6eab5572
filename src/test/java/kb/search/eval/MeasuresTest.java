package kb.search.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuresTest {

  @Test
  void rightArticleAtTheSecondPlace() {
    Measures measures = Measures.of(List.of("каса", "вхід"), Set.of("вхід"));
    assertThat(measures.ndcg()).isCloseTo(0.6309, within(0.0001));
    assertThat(measures)
        .extracting(Measures::recall, Measures::reciprocalRank)
        .containsExactly(1.0, 0.5);
    assertThat(measures)
        .extracting(Measures::first, Measures::firstThree)
        .containsExactly(0.0, 1.0);
  }

  @Test
  void twoRightArticlesOfWhichOneIsFound() {
    Measures measures = Measures.of(List.of("a", "x", "y", "z"), Set.of("a", "b"));
    assertThat(measures.ndcg()).isCloseTo(1 / (1 + 0.6309), within(0.0001));
    assertThat(measures.recall()).isEqualTo(0.5);
  }

  @Test
  void nothingFoundIsZero() {
    assertThat(Measures.of(List.of(), Set.of("a"))).isEqualTo(new Measures(0, 0, 0, 0, 0));
  }

  @Test
  void intervalHoldsTheMeanAndDifferencesByChanceAreNotSignificant() {
    double[] values = {0, 1, 1, 0, 1, 1, 0, 1, 1, 1};
    Resampling.Interval interval = Resampling.interval(values);
    assertThat(0.7).isBetween(interval.low(), interval.high());
    assertThat(Resampling.significance(new double[] {1, -1, 1, -1, 0, 0})).isGreaterThan(0.5);
    assertThat(Resampling.significance(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1})).isLessThan(0.01);
  }

  @Test
  void aRunIsReadAsItWasWritten(@TempDir Path folder) throws Exception {
    Run run =
        new Run(
            Map.of("q1", List.of(new Run.Found("стаття з пробілом", 2), new Run.Found("b", 1.5))));
    run.write(folder.resolve("run.txt"));
    assertThat(Run.read(folder.resolve("run.txt"))).isEqualTo(run);
  }
}
