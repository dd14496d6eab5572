package kb.deflection.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import kb.deflection.Event;
import kb.deflection.EventType;
import org.jspecify.annotations.Nullable;

/**
 * One event as a browser reports it, well-formed but not yet believed.
 *
 * @param dwellMs how long the article was visible so far, in milliseconds
 */
record ReportedEvent(
    String id,
    EventType type,
    @Nullable String article,
    int rank,
    Instant at,
    int seq,
    long dwellMs) {

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
    String type = text(node, "type");
    return new ReportedEvent(
        text(node, "id"),
        EventType.ofBrowser(type)
            .orElseThrow(() ->
                new Malformed(
                    "unknown-type",
                    "'"
                        + shortened(type)
                        + "' is no event a browser reports; it reports opened, read, solved,"
                        + " not-solved, rendered, dismissed, tip-shown, tip-fixed, tip-dismissed")),
        node.path("article").isMissingNode() ? null : text(node, "article"),
        number(node, "rank", 1000),
        time(text(node, "at")),
        number(node, "seq", 1_000_000),
        number(node, "dwell_ms", LONGEST_DAY_MS));
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
