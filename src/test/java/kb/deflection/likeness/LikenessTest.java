package kb.deflection.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import kb.web.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LikenessTest {

  private static final String DRAFT = "не приходить лист для відновлення пароля на пошту салону";

  @TempDir Path secrets;

  @ParameterizedTest
  @CsvFileSource(
      resources = "/deflection/likeness.tsv",
      delimiter = '\t',
      useHeadersInDisplayName = true)
  void textsAreToldApartAsThePeopleOfTheTableDo(
      String draft, String ticket, String likeness, Double cosine) {
    double found = Trigrams.of(draft).cosine(Trigrams.of(ticket));

    assertThat(Likeness.of(found)).hasToString(likeness.toUpperCase(Locale.ROOT));
    if (cosine != null) {
      assertThat(found).isCloseTo(cosine, within(0.005));
    }
  }

  @Test
  void capitalsAndPunctuationAreNothing() {
    assertThat(Trigrams.of("Не ПРИХОДИТЬ лист!!!").cosine(Trigrams.of("не приходить — лист")))
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void aSketchEstimatesTheCosineWithinATenthOnAverage() {
    Sketches sketches = new Sketches(new Secrets(secrets));
    Random random = new Random(7);
    double errors = 0;
    for (int i = 0; i < 100; i++) {
      String other = mixed(random);
      double truth = Trigrams.of(DRAFT).cosine(Trigrams.of(other));
      double estimate =
          sketches.of("uk", DRAFT).orElseThrow().likeness(sketches.of("uk", other).orElseThrow());
      errors += Math.pow(estimate - truth, 2);
    }
    assertThat(Math.sqrt(errors / 100)).isLessThan(0.1);
  }

  @Test
  void underAnotherSecretASketchIsAnother() {
    Sketch one = new Sketches(new Secrets(secrets.resolve("a"))).of("uk", DRAFT).orElseThrow();
    Sketch other = new Sketches(new Secrets(secrets.resolve("b"))).of("uk", DRAFT).orElseThrow();

    assertThat(one.likeness(other)).isCloseTo(0, within(0.25));
  }

  @Test
  void textsInTwoLanguagesAreNotCompared() {
    Sketches sketches = new Sketches(new Secrets(secrets));

    assertThat(
            sketches.of("uk", DRAFT).orElseThrow().likeness(sketches.of("en", DRAFT).orElseThrow()))
        .isNaN();
  }

  @Test
  void aTextTooShortSaysNothing() {
    assertThat(new Sketches(new Secrets(secrets)).of("uk", "не працює")).isEmpty();
  }

  /** Some words of the draft and some of another text. */
  private static String mixed(Random random) {
    String[] words =
        (DRAFT + " скільки коштує річна підписка для чотирьох майстрів").split(" ", -1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      text.append(words[random.nextInt(words.length)]).append(' ');
    }
    return text.toString();
  }
}
