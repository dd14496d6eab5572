package kb.coach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignsTest {

  @Test
  void aLetterIsWrittenAsASignThatTheTextHasNot() {
    String text = "не !працю*|лаги <number> error";
    Signs signs = Signs.of(text);

    assertThat(signs.write(text)).hasSameSizeAs(text).matches("\\p{ASCII}*").contains(" error");
    assertThat(signs.signs()).hasSameSizeAs(signs.letters()).doesNotContain("!", "*", "|", "\"");
    assertThat(signs.letters()).contains("ю");
  }

  @Test
  void lettersForWhichNoSignIsLeftStayAsTheyAre() {
    StringBuilder every = new StringBuilder();
    for (char c = '!'; c < '~'; c++) {
      every.append(c);
    }
    String text = every + "їжак";
    Signs signs = Signs.of(text);

    assertThat(signs.letters()).hasSize(1);
    assertThat(signs.write(text)).contains("їж");
  }
}
