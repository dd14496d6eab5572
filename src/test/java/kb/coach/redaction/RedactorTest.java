package kb.coach.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import kb.coach.Tables;
import org.junit.jupiter.api.Test;

class RedactorTest {

  private static final List<String> PIECES =
      List.of(
          "пароль",
          "пін",
          "код",
          "смс",
          ": ",
          "=",
          " ",
          " - ",
          "4111 1111 1111 1111",
          "+38",
          "067",
          "(",
          ")",
          "1234567",
          "UA",
          "213223130000026007233566001",
          "@",
          "a.b",
          "укр.",
          "АА",
          "123456",
          "1759013776",
          "://",
          "?token=",
          "&",
          "eyJ",
          "[PHONE]",
          "[",
          "]",
          "слово",
          ".",
          "-",
          "12",
          "qwerty123",
          "\n",
          "😀");

  @Test
  void hidesWhatTheSharedTableSays() throws IOException {
    for (List<String> row : Tables.rows("redaction.tsv", 2)) {
      assertThat(Redactor.redact(row.get(0)).text()).isEqualTo(row.get(1));
    }
  }

  @Test
  void hidingTwiceIsHidingOnce() {
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(12); piece >= 0; piece--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String once = Redactor.redact(text.toString()).text();
      assertThat(Redactor.redact(once).text()).as("%s", text).isEqualTo(once);
    }
  }

  @Test
  void onlyPasswordsKeysAndCardsAreSecretsToWarnOf() {
    assertThat(Redactor.redact("мій пароль qwerty123").hidesSecret()).isTrue();
    assertThat(Redactor.redact("тел. 067 123 45 67, olena@salon.example").hidesSecret()).isFalse();
  }

  @Test
  void aReaderOfItsWordsFindsABlankWhereSomethingIsHidden() {
    assertThat(Redactor.redact("тел. 067 123 45 67, натисніть [OK]").unmarked())
        .isEqualTo("тел.  , натисніть [OK]");
  }
}
