package kb.channel.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The right signatures were made by `openssl dgst -hmac`, not by this program. */
class SignatureRuleTest {

  private static final byte[] BODY =
      "{\"ticket\":{\"title\":\"Не можу зайти\"}}".getBytes(StandardCharsets.UTF_8);
  private static final String SECRET = "ключ-1";
  private static final String TIME = "1778580000";

  @Test
  void zammadSignsTheBodyBySha1() {
    assertThat(
            SignatureRule.ZAMMAD.isGood(
                SECRET, "sha1=506042b089ff0bda0443b7b50b13aee5f5a14b62", "", BODY))
        .isTrue();
  }

  @Test
  void chatwootSignsTimeAndBodyBySha256() {
    assertThat(
            SignatureRule.CHATWOOT.isGood(
                SECRET,
                "sha256=fa97a167733f98b3b6b6f0ef02cefd79145db2904cc42c060239ce64d6266369",
                TIME,
                BODY))
        .isTrue();
    assertThat(
            SignatureRule.CHATWOOT.isGood(
                SECRET,
                "sha256=fa97a167733f98b3b6b6f0ef02cefd79145db2904cc42c060239ce64d6266369",
                "1778580001",
                BODY))
        .isFalse();
  }

  @Test
  void zendeskSignsTimeAndBodyInBase64() {
    assertThat(
            SignatureRule.ZENDESK.isGood(
                SECRET,
                "fbbj7j0/4Fj/qjO6yKrAUBZuZ2ngl/p8UVW78nkrF7g=",
                "2026-05-12T10:00:00Z",
                BODY))
        .isTrue();
  }

  @Test
  void glpiSignsTheTimeAfterTheBody() {
    assertThat(
            SignatureRule.GLPI.isGood(
                SECRET,
                "18addcce785a7a90893dde8d61e7bd11d41b8d24dfdce00096a7aa28bf65af72",
                TIME,
                BODY))
        .isTrue();
  }

  @Test
  void anotherSecretAnotherByteOrNoSignatureIsWrong() {
    byte[] other = "{\"ticket\":{\"title\":\"Не можу зайти!\"}}".getBytes(StandardCharsets.UTF_8);

    assertThat(
            SignatureRule.ZAMMAD.isGood(
                "ключ-2", "sha1=506042b089ff0bda0443b7b50b13aee5f5a14b62", "", BODY))
        .isFalse();
    assertThat(
            SignatureRule.ZAMMAD.isGood(
                SECRET, "sha1=506042b089ff0bda0443b7b50b13aee5f5a14b62", "", other))
        .isFalse();
    assertThat(
            SignatureRule.ZAMMAD.isGood(
                SECRET, "506042b089ff0bda0443b7b50b13aee5f5a14b62", "", BODY))
        .isFalse();
    assertThat(SignatureRule.ZAMMAD.isGood(SECRET, "", "", BODY)).isFalse();
  }

  @Test
  void settingsThatCannotWorkAreNamed() {
    assertThatThrownBy(() -> new SignatureRule("X", "MD5", false, "", "{body}", Optional.empty()))
        .hasMessageContaining("MD5");
    assertThatThrownBy(() ->
            new SignatureRule("X", "HmacSHA256", false, "", "{timestamp}{body}", Optional.empty()))
        .hasMessageContaining("timestamp-header");
  }
}
