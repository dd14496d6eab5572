package kb.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A signed-in browser: the value of the cookie names a key, or a person whom an identity provider
 * vouched for, and when it ends, signed. A revoked key ends its sign-ins at once. Safe for use by
 * many threads.
 */
@Singleton
public final class SignIns {

  /** The cookie; HttpOnly, SameSite=Strict. */
  public static final String COOKIE = "kb_sign_in";

  private static final String SECRET = "sign-in";

  /** Begins the claims about a person; no key's hash begins so. */
  private static final String PERSON = "~";

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

  /**
   * The cookie's value for somebody whom an identity provider vouches for.
   *
   * @param scopes what they may do, one at least
   */
  public String issueTo(String person, Set<Scope> scopes) {
    String name =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(person.getBytes(StandardCharsets.UTF_8));
    String allowed = scopes.stream().sorted().map(Scope::toString).collect(Collectors.joining("-"));
    return sign(PERSON + name + "." + clock.instant().plus(ttl).getEpochSecond() + "." + allowed);
  }

  /** The key a cookie stands for, while both are good. */
  public Optional<Key> verify(String cookie) {
    int dot = cookie.lastIndexOf('.');
    if (dot < 0 || !Secrets.same(sign(cookie.substring(0, dot)), cookie)) {
      return Optional.empty();
    }
    String[] claims = cookie.split("\\.", 4);
    if (clock.instant().isAfter(Instant.ofEpochSecond(Long.parseLong(claims[1])))) {
      return Optional.empty();
    }
    return claims[0].startsWith(PERSON)
        ? Optional.of(person(claims[0].substring(PERSON.length()), claims[2]))
        : keys.all().stream().filter(key -> key.sha256().equals(claims[0])).findFirst();
  }

  private static Key person(String encoded, String allowed) {
    String name = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
    return Key.ofPerson(
        name, Arrays.stream(allowed.split("-", -1)).map(Scope::of).collect(Collectors.toSet()));
  }

  private static String claims(Key key, Instant until) {
    return key.sha256() + "." + until.getEpochSecond();
  }

  private String sign(String claims) {
    return claims + "." + secrets.signature(SECRET, claims);
  }
}
