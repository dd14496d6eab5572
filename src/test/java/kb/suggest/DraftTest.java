package kb.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {

  @ParameterizedTest
  @CsvSource({
    "Поміняв телефон, Поміняв телефон і не можу зайти, Поміняв телефон і не можу зайти",
    "Вхід, Поміняв телефон, Вхід|Поміняв телефон",
    "'', Поміняв телефон, Поміняв телефон",
    "Вхід, '', Вхід"
  })
  void aSubjectThatOnlyBeginsTheTextIsNotSaidTwice(String subject, String body, String text) {
    assertThat(Draft.sent(subject, body, "uk").text()).isEqualTo(text.replace('|', '\n'));
  }
}
