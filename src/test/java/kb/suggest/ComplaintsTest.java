package kb.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintsTest {

  private final Complaints complaints = new Complaints();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "не працює",
        "Нічого не працює!!!",
        "знову пише якусь помилку, допоможіть будь ласка",
        "У мене виникла проблема з програмою",
        "все глючить",
        "ничего не работает, что делать",
        "It doesn't work. Please help!",
        "error"
      })
  void aComplaintThatNamesNothingIsBare(String text) {
    assertThat(complaints.isBare(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "не працює вхід",
        "помилка 403",
        "не можу відкрити зміну",
        "застосунок не працює",
        "виходить з облікового запису",
        "програма лояльності",
        "програма дуже гальмує",
        "the app doesn't work",
        "що робити",
        "дякую",
        ""
      })
  void whatNamesSomethingOrComplainsOfNothingIsNot(String text) {
    assertThat(complaints.isBare(text)).isFalse();
  }
}
