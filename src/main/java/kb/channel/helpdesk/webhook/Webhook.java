package kb.channel.helpdesk.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A webhook as it came in. */
final class Webhook {

  private final Function<String, @Nullable String> headers;
  private final byte[] body;

  /**
   * @param headers the header of a name; null where there is none
   * @param body its bytes, as they were signed
   */
  Webhook(Function<String, @Nullable String> headers, byte[] body) {
    this.headers = headers;
    this.body = body.clone();
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.apply(name)).map(String::strip);
  }

  byte[] body() {
    return body.clone();
  }

  /** Recognises the same webhook when it comes again: SHA-256 of what was signed, in hex. */
  String digest(String timestamp) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(timestamp.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '.');
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
