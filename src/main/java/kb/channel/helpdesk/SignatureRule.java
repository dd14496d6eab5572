package kb.channel.helpdesk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kb.channel.helpdesk.HelpdeskConfig.DeskConfig;
import kb.channel.helpdesk.HelpdeskConfig.SignatureConfig;

/**
 * How a desk signs its webhooks: an HMAC (RFC 2104) over the bytes of the body, mostly with the
 * time of signing before or after them.
 *
 * @param header that has the signature
 * @param algorithm one of {@link #ALGORITHMS}
 * @param base64 whether the signature is base64 rather than hex
 * @param prefix what stands before it in the header
 * @param content what is signed: {@code {body}}, perhaps with {@code {timestamp}} around it
 * @param timestampHeader that has the time of signing, where that is signed
 */
public record SignatureRule(
    String header,
    String algorithm,
    boolean base64,
    String prefix,
    String content,
    Optional<String> timestampHeader) {

  static final Set<String> ALGORITHMS = Set.of("HmacSHA1", "HmacSHA256", "HmacSHA512");

  /** Zammad, lib/user_agent.rb set_signature; it signs no time. */
  public static final SignatureRule ZAMMAD =
      new SignatureRule("X-Hub-Signature", "HmacSHA1", false, "sha1=", "{body}", Optional.empty());

  /** Chatwoot from 4.12, pull request 13573. */
  public static final SignatureRule CHATWOOT =
      new SignatureRule(
          "X-Chatwoot-Signature",
          "HmacSHA256",
          false,
          "sha256=",
          "{timestamp}.{body}",
          Optional.of("X-Chatwoot-Timestamp"));

  /** Zendesk, developer.zendesk.com/documentation/webhooks/verifying. */
  public static final SignatureRule ZENDESK =
      new SignatureRule(
          "X-Zendesk-Webhook-Signature",
          "HmacSHA256",
          true,
          "",
          "{timestamp}{body}",
          Optional.of("X-Zendesk-Webhook-Signature-Timestamp"));

  /** GLPI 11, src/Webhook.php raise and getSignature: the time is that of the queueing. */
  public static final SignatureRule GLPI =
      new SignatureRule(
          "X-GLPI-signature",
          "HmacSHA256",
          false,
          "",
          "{body}{timestamp}",
          Optional.of("X-GLPI-timestamp"));

  /** How we sign what we post ourselves. */
  public static final SignatureRule OURS =
      new SignatureRule(
          "X-Pidkazka-Signature",
          "HmacSHA256",
          false,
          "sha256=",
          "{timestamp}.{body}",
          Optional.of("X-Pidkazka-Timestamp"));

  /**
   * A rule.
   *
   * @throws IllegalArgumentException naming the setting that cannot be
   */
  public SignatureRule {
    if (!ALGORITHMS.contains(algorithm)) {
      throw new IllegalArgumentException(
          "signature.algorithm is " + algorithm + ": it has to be one of " + ALGORITHMS);
    }
    if (!content.contains("{body}")) {
      throw new IllegalArgumentException("signature.content has to contain {body}");
    }
    if (content.contains("{timestamp}") != timestampHeader.isPresent()) {
      throw new IllegalArgumentException(
          "signature.content and signature.timestamp-header have to agree on a {timestamp}");
    }
  }

  /**
   * How a desk of the settings signs.
   *
   * @throws IllegalArgumentException naming the setting that is wrong
   */
  public static SignatureRule of(DeskConfig config) {
    return switch (config.type()) {
      case ZAMMAD -> ZAMMAD;
      case CHATWOOT -> CHATWOOT;
      case ZENDESK -> ZENDESK;
      case GLPI -> GLPI;
      case GENERIC -> generic(config.signature());
    };
  }

  private static SignatureRule generic(SignatureConfig config) {
    if (!config.encoding().equals("hex") && !config.encoding().equals("base64")) {
      throw new IllegalArgumentException(
          "signature.encoding is " + config.encoding() + ": it has to be hex or base64");
    }
    return new SignatureRule(
        config.header(),
        config.algorithm(),
        config.encoding().equals("base64"),
        config.prefix().orElse(""),
        config.content(),
        config.timestampHeader());
  }

  /** Whether a signature is right, in a time that does not tell how nearly. */
  public boolean isGood(String secret, String signature, String timestamp, byte[] body) {
    if (!signature.startsWith(prefix)) {
      return false;
    }
    byte[] given = signature.substring(prefix.length()).getBytes(StandardCharsets.UTF_8);
    byte[] right = encoded(hmac(secret, timestamp, body)).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(given, right);
  }

  /** What the header says of a body. */
  public String sign(String secret, String timestamp, byte[] body) {
    return prefix + encoded(hmac(secret, timestamp, body));
  }

  private byte[] hmac(String secret, String timestamp, byte[] body) {
    int at = content.indexOf("{body}");
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      mac.update(filled(content.substring(0, at), timestamp));
      mac.update(body);
      mac.update(filled(content.substring(at + "{body}".length()), timestamp));
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  private static byte[] filled(String template, String timestamp) {
    return template.replace("{timestamp}", timestamp).getBytes(StandardCharsets.UTF_8);
  }

  private String encoded(byte[] hmac) {
    return base64 ? Base64.getEncoder().encodeToString(hmac) : HexFormat.of().formatHex(hmac);
  }
}
