package kb.web.openid;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import kb.web.Secrets;

/**
 * A sign-in that one browser has begun. The browser keeps only the text of it; state, nonce and the
 * verifier of PKCE (RFC 7636) are made from that text under a secret of ours. So nothing is stored
 * here, whoever reads the cookie learns none of the three, and any change to the text changes all.
 *
 * @param text a random number, when the attempt ends and where to go on to, joined by dots
 */
record Attempt(String text, Instant until, String next) {

  private static final String SECRET = "openid";

  static Attempt begin(String next, Instant until, SecureRandom random) {
    byte[] number = new byte[32];
    random.nextBytes(number);
    String path = encode(next.getBytes(StandardCharsets.UTF_8));
    return new Attempt(encode(number) + "." + until.getEpochSecond() + "." + path, until, next);
  }

  /** The attempt of a cookie, if it is the one that this state belongs to. */
  static Optional<Attempt> of(String cookie, String state, Secrets secrets) {
    Attempt claimed = new Attempt(cookie, Instant.EPOCH, "");
    if (!Secrets.same(claimed.state(secrets), state)) {
      return Optional.empty();
    }
    // Only a text of ours has a state of ours: it is well formed.
    String[] parts = cookie.split("\\.", -1);
    return Optional.of(
        new Attempt(
            cookie,
            Instant.ofEpochSecond(Long.parseLong(parts[1])),
            new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8)));
  }

  String state(Secrets secrets) {
    return made("state", secrets);
  }

  String nonce(Secrets secrets) {
    return made("nonce", secrets);
  }

  /** 43 letters of the alphabet that RFC 7636 asks for. */
  String verifier(Secrets secrets) {
    return made("verifier", secrets);
  }

  private String made(String use, Secrets secrets) {
    return secrets.signature(SECRET, use + " " + text);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
