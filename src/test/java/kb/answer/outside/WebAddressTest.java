package kb.answer.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://Support.Google.com, https://support.google.com/",
    "HTTPS://monobank.ua:443/довідка?q=ліміт#крок-2, https://monobank.ua/довідка?q=ліміт#крок-2",
    "https://Приклад.УКР/ціни, https://xn--80aikifvh.xn--j1amh/ціни",
    "'  http://example.com:8080/a ', http://example.com:8080/a",
    "<https://example.com/a>, https://example.com/a",
    "«https://example.com/довідка», https://example.com/довідка",
    "(https://example.com/a)., https://example.com/a",
    "'https://example.com/a?b=1,', https://example.com/a?b=1",
    "https://uk.wikipedia.org/wiki/Каса_(апарат)., https://uk.wikipedia.org/wiki/Каса_(апарат)"
  })
  void oneAddressHasOneSpelling(String written, String read) {
    assertThat(WebAddress.parse(written)).hasToString(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "не адреса",
        "ftp://example.com/a",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "//example.com/a",
        "/articles/uk/chaiovi",
        "https:///a",
        "https://ім'я:пароль@example.com/",
        "https://user@example.com/"
      })
  void whatIsNoWholeAddressOfTheWebIsRefused(String written) {
    assertThatExceptionOfType(RefusedAddress.class).isThrownBy(() -> WebAddress.parse(written));
  }

  @Test
  void anEndlessAddressIsRefused() {
    assertThatExceptionOfType(RefusedAddress.class)
        .isThrownBy(() -> WebAddress.parse("https://example.com/" + "а".repeat(2000)));
  }
}
