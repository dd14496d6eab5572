package kb.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://shop.ua/kasa/zminy?tab=povernennia         | kasa zminy povernennia
          https://shop.ua/%D0%BA%D0%B0%D1%81%D0%B0/support   | каса
          /oplata-pidpysky#plan                              | oplata pidpysky
          https://shop.ua/clients/184467/edit                | clients edit
          https://shop.ua/?utm_source=viber&gclid=abc        |
          https://shop.ua/login?token=secretword&next=zvity  | login next zvity
          https://shop.ua/support/new.html                   |
          /100%-znyzhka                                      | znyzhka
          ''                                                 |
          """)
  void keepsWhatTheAddressTells(String page, @Nullable String words) {
    assertThat(PageWords.of(page)).isEqualTo(words == null ? "" : words);
  }
}
