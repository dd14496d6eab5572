package kb.deflection;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import kb.deflection.Subject.Strength;
import kb.web.Secrets;

/**
 * Turns what identifies a customer into a key that says nothing about them: HMAC-SHA256 under a
 * secret of this installation, cut to 128 bits (deflection-model A3.1). Safe for use by many
 * threads.
 */
@Singleton
public final class SubjectKeys {

  private static final String SECRET = "subject";

  private final Secrets secrets;

  public SubjectKeys(Secrets secrets) {
    this.secrets = secrets;
  }

  /** The customer as the ticket system names them: an id, an e-mail address, a Telegram id. */
  public Subject customer(String identifier, Strength strength) {
    return new Subject(key("customer:" + normal(identifier)), strength);
  }

  /** Somebody of whom only the visit is known. */
  public Subject visitor(String visit) {
    return new Subject(key("visit:" + visit), Strength.DEVICE);
  }

  /** By this alone an erased event is recognised when it is told again. */
  public String tombstone(String eventId) {
    return "erased:" + key("event:" + eventId).substring("hmac:".length());
  }

  private String key(String text) {
    byte[] hash = secrets.sign(SECRET, text);
    return "hmac:" + HexFormat.of().formatHex(Arrays.copyOf(hash, 16));
  }

  /** Addresses are the same in capitals; other ids may differ by them. */
  private static String normal(String identifier) {
    String text = Normalizer.normalize(identifier.strip(), Normalizer.Form.NFC);
    return text.contains("@") ? text.toLowerCase(Locale.ROOT) : text;
  }
}
