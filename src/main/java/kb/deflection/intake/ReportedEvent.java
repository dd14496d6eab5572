package kb.deflection.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One event as a browser reports it, well-formed but not yet believed.
 *
 * @param dwellMs how long the article was visible so far, in milliseconds
 * @param rule the coach's rule, of a tip
 * @param reason what is meant by not-solved, where the customer says so
 */
record ReportedEvent(
    String id,
    EventType type,
    @Nullable String article,
    int rank,
    Instant at,
    int seq,
    long dwellMs,
    @Nullable String rule,
    @Nullable Reason reason) {

  private static final int LONGEST_DAY_MS = 86_400_000;

  /** Why an event is no good. */
  static final class Malformed extends Exception {
    final String reason;
    final String detail;

    Malformed(String reason, String detail) {
      super(detail);
      this.reason = reason;
      this.detail = detail;
    }
  }

  static ReportedEvent read(JsonNode node) throws Malformed {
    if (!node.isObject()) {
      throw new Malformed("malformed", "an event is a JSON object");
    }
    EventType type = type(text(node, "type"));
    return new ReportedEvent(
        text(node, "id"),
        type,
        node.path("article").isMissingNode() ? null : text(node, "article"),
        number(node, "rank", 1000),
        time(text(node, "at")),
        number(node, "seq", 1_000_000),
        number(node, "dwell_ms", LONGEST_DAY_MS),
        type.isTip() && node.hasNonNull("rule") ? text(node, "rule") : null,
        type == EventType.MARKED_NOT_SOLVED ? reason(node) : null);
  }

  private static EventType type(String name) throws Malformed {
    return EventType.ofBrowser(name)
        .orElseThrow(() ->
            new Malformed(
                "unknown-type",
                "'"
                    + shortened(name)
                    + "' is no event a browser reports; it reports opened, read, solved,"
                    + " not-solved, rendered, dismissed, tip-shown, tip-fixed, tip-dismissed"));
  }

  private static @Nullable Reason reason(JsonNode node) throws Malformed {
    if (!node.hasNonNull("reason")) {
      return null;
    }
    String name = text(node, "reason");
    return Reason.ofBrowser(name)
        .orElseThrow(() ->
            new Malformed(
                "unknown-reason",
                "'"
                    + shortened(name)
                    + "' is no reason of not-solved; it is off-topic, no-answer or undo"));
  }

  static Instant time(String text) throws Malformed {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new Malformed(
          "bad-time", "'" + shortened(text) + "' is no time such as 2026-05-12T09:00:00Z");
    }
  }

  private static String text(JsonNode node, String field) throws Malformed {
    String text = node.path(field).isTextual() ? node.path(field).textValue() : "";
    if (text.isBlank()
        || text.length() > Event.LONGEST_NAME
        || text.chars().anyMatch(Character::isISOControl)) {
      throw new Malformed(
          "malformed",
          "'"
              + field
              + "' is missing, or not a text of 1 to "
              + Event.LONGEST_NAME
              + " characters");
    }
    return text;
  }

  private static int number(JsonNode node, String field, int most) throws Malformed {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return 0;
    }
    if (!value.canConvertToInt() || value.intValue() < 0 || value.intValue() > most) {
      throw new Malformed("malformed", "'" + field + "' is not a number from 0 to " + most);
    }
    return value.intValue();
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
