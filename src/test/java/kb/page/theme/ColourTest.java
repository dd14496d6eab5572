package kb.page.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

  private static final Colour WHITE = Colour.parse("#ffffff");
  private static final Colour BLACK = Colour.parse("#000000");

  @ParameterizedTest
  @CsvSource({"#000000, 21.0", "#ffffff, 1.0", "#767676, 4.54", "#1d4ea8, 7.76", "#ffcc00, 1.51"})
  void contrastWithWhiteIsThatOfTheStandard(String colour, double contrast) {
    assertThat(Colour.parse(colour).contrast(WHITE)).isCloseTo(contrast, within(0.02));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#1d4ea8", "#ffcc00", "#ffffff", "#000000", "#00ff7f", "#808080"})
  void everyColourBecomesReadableOnBothPapers(String text) {
    Colour colour = Colour.parse(text);
    assertThat(colour.readableOn(WHITE, 4.5).contrast(WHITE)).isGreaterThanOrEqualTo(4.5);
    assertThat(colour.readableOn(BLACK, 8).contrast(BLACK)).isGreaterThanOrEqualTo(8);
  }

  @Test
  void aColourThatIsReadAlreadyStaysAsItIs() {
    assertThat(Colour.parse("#1d4ea8").readableOn(WHITE, 4.5)).hasToString("#1d4ea8");
  }

  @Test
  void aDarkenedColourKeepsItsHue() {
    Colour dark = Colour.parse("#ffcc00").readableOn(WHITE, 4.5);
    assertThat(dark.red()).isGreaterThan(dark.green());
    assertThat(dark.blue()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "синій", "#fff", "1d4ea8", "#1d4ea8;}", "#gggggg"})
  void whatIsNoColourIsRefusedWithAnExample(String text) {
    assertThatThrownBy(() -> Colour.parse(text)).hasMessageContaining("#1d4ea8");
  }
}
