package kb.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs and checks the token by which a browser names its visit, so that nobody can write events
 * into a visit the server did not start. {@code v1.<visit>.<seconds>.<channel>.<signature>}. Safe
 * for use by many threads.
 */
@Singleton
public final class VisitTokens {

  private static final String SECRET = "visit";

  private final Secrets secrets;
  private final Duration ttl;
  private final Clock clock;

  @Inject
  public VisitTokens(Secrets secrets, WebConfig config, Clock clock) {
    this(secrets, config.visitTtl(), clock);
  }

  public VisitTokens(Secrets secrets, Duration ttl, Clock clock) {
    this.secrets = secrets;
    this.ttl = ttl;
    this.clock = clock;
  }

  /** A new visit, started now. */
  public Visit start(String channel) {
    return new Visit(
        UUID.randomUUID().toString(),
        Instant.ofEpochSecond(clock.instant().getEpochSecond()),
        channel);
  }

  /** The token of this visit. */
  public String issue(Visit visit) {
    String claims =
        String.join(
            ".",
            "v1",
            visit.id(),
            Long.toString(visit.startedAt().getEpochSecond()),
            visit.channel());
    return claims + "." + secrets.signature(SECRET, claims);
  }

  /** The visit a token names; empty where the token is not ours, damaged or too old. */
  public Optional<Visit> verify(String token) {
    return verifyOfAnyAge(token)
        .filter(visit -> !clock.instant().isAfter(visit.startedAt().plus(ttl)));
  }

  /** The same for a ticket, which may well be reported long after the visit. */
  public Optional<Visit> verifyOfAnyAge(String token) {
    int dot = token.lastIndexOf('.');
    String[] claims = token.split("\\.", 6);
    if (dot < 0 || claims.length != 5 || !claims[0].equals("v1")) {
      return Optional.empty();
    }
    if (!Secrets.same(
        token.substring(dot + 1), secrets.signature(SECRET, token.substring(0, dot)))) {
      return Optional.empty();
    }
    Instant startedAt = Instant.ofEpochSecond(Long.parseLong(claims[2]));
    return Optional.of(new Visit(claims[1], startedAt, claims[3]));
  }
}
