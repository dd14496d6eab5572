package kb.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A signed-in browser: the value of the cookie names a key and when it ends, signed. A revoked key
 * ends its sign-ins at once. Safe for use by many threads.
 */
@Singleton
public final class SignIns {

  /** The cookie; HttpOnly, SameSite=Strict. */
  public static final String COOKIE = "kb_sign_in";

  private static final String SECRET = "sign-in";

  private final Secrets secrets;
  private final Keys keys;
  private final Duration ttl;
  private final Clock clock;

  @Inject
  public SignIns(Secrets secrets, Keys keys, WebConfig config, Clock clock) {
    this(secrets, keys, config.signInTtl(), clock);
  }

  public SignIns(Secrets secrets, Keys keys, Duration ttl, Clock clock) {
    this.secrets = secrets;
    this.keys = keys;
    this.ttl = ttl;
    this.clock = clock;
  }

  /** The cookie's value for the bearer of this key; empty where the key is none of ours. */
  public Optional<String> issue(String presented) {
    return keys.find(presented).map(key -> sign(claims(key, clock.instant().plus(ttl))));
  }

  /** The key a cookie stands for, while both are good. */
  public Optional<Key> verify(String cookie) {
    int dot = cookie.lastIndexOf('.');
    if (dot < 0 || !same(sign(cookie.substring(0, dot)), cookie)) {
      return Optional.empty();
    }
    String[] claims = cookie.split("\\.", 4);
    if (clock.instant().isAfter(Instant.ofEpochSecond(Long.parseLong(claims[1])))) {
      return Optional.empty();
    }
    return keys.all().stream().filter(key -> key.sha256().equals(claims[0])).findFirst();
  }

  private static String claims(Key key, Instant until) {
    return key.sha256() + "." + until.getEpochSecond();
  }

  private String sign(String claims) {
    byte[] signature = secrets.sign(SECRET, claims);
    return claims + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  private static boolean same(String left, String right) {
    return MessageDigest.isEqual(
        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }
}
