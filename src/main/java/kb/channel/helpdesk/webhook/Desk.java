package kb.channel.helpdesk.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kb.channel.helpdesk.SignatureRule;
import kb.channel.helpdesk.format.Dialect;
import kb.channel.helpdesk.format.Moments;
import kb.web.Problem;

/**
 * A help desk that is connected.
 *
 * @param name as in the settings and in its webhook's address
 * @param dialect how it tells of tickets
 * @param rule how it signs
 * @param secrets any of which a signature may be made with
 * @param tolerance how old a webhook may be, and how long the same may come again as a retry
 * @param takesNotes whether notes are posted to it
 */
record Desk(
    String name,
    Dialect dialect,
    SignatureRule rule,
    List<String> secrets,
    Duration tolerance,
    boolean takesNotes) {

  private static final SignatureRule CHALLENGE =
      new SignatureRule("", "HmacSHA256", false, "", "{body}", Optional.empty());
  private static final byte[] ASKED = "validate_cra_challenge".getBytes(StandardCharsets.UTF_8);

  /**
   * Lets only a webhook pass that this desk signed, and not long ago.
   *
   * @return its digest, by which the same is recognised when it comes again
   */
  String verified(Webhook webhook, Instant now) {
    String timestamp = rule.timestampHeader().flatMap(webhook::header).orElse("");
    String signature = webhook.header(rule.header()).orElse("");
    boolean good =
        secrets.stream()
            .anyMatch(secret -> rule.isGood(secret, signature, timestamp, webhook.body()));
    if (!good) {
      throw Problem.of(
              "wrong-signature",
              "Wrong signature",
              401,
              "header "
                  + rule.header()
                  + (signature.isEmpty() ? " is missing" : " is not made with this desk's secret")
                  + "; see docs/helpdesks.md")
          .refusal();
    }
    if (rule.timestampHeader().isPresent() && !isFresh(timestamp, now)) {
      throw replayed("it was signed at " + timestamp + ", and it is " + now + " now");
    }
    return webhook.digest(timestamp);
  }

  private boolean isFresh(String timestamp, Instant now) {
    return Moments.read(timestamp)
        .filter(signed -> Duration.between(signed, now).abs().compareTo(tolerance) <= 0)
        .isPresent();
  }

  /** Refuses one that came before, too long ago to be the desk's own retry. */
  RuntimeException replayed(String why) {
    return Problem.of(
            "replayed-webhook",
            "Replayed webhook",
            401,
            why
                + "; a webhook is good for "
                + tolerance.toSeconds()
                + " seconds, and nothing was changed by this one")
        .refusal();
  }

  /**
   * Proves that we know the secret, as GLPI wants it (src/Webhook.php, validateCRAChallenge).
   *
   * @param challenge the signature of {@code validate_cra_challenge} by the secret
   * @return the signature of the challenge
   */
  String proof(String challenge) {
    return secrets.stream()
        .filter(secret -> CHALLENGE.isGood(secret, challenge, "", ASKED))
        .map(secret -> CHALLENGE.sign(secret, "", challenge.getBytes(StandardCharsets.UTF_8)))
        .findFirst()
        .orElseThrow(() ->
            Problem.of(
                    "wrong-signature",
                    "Wrong signature",
                    401,
                    "crc_token is not made with this desk's secret; see docs/helpdesks.md")
                .refusal());
  }

  /** Our id of one of its tickets. */
  String ticket(String number) {
    return name + "-" + number;
  }
}
