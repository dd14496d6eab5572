package kb.channel.helpdesk.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kb.web.Problem;
import kb.web.Problem.FieldError;

/**
 * A webhook's JSON, read field by field. What is missing is gathered, so that one answer names all
 * of it: ask {@link #check} before using what was read. For use by one thread.
 */
public final class Payload {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");

  private final JsonNode root;
  private final List<FieldError> faults = new ArrayList<>();

  private Payload(JsonNode root) {
    this.root = root;
  }

  /**
   * The payload of a body.
   *
   * @throws kb.web.Refusal when it is not a JSON object
   */
  public static Payload of(byte[] body) {
    try {
      JsonNode root = JSON.readTree(body);
      if (root == null || !root.isObject()) {
        throw notJson("");
      }
      return new Payload(root);
    } catch (JsonProcessingException e) {
      JsonLocation where = e.getLocation();
      throw notJson(where == null ? "" : " (line " + where.getLineNr() + ")");
    } catch (IOException e) {
      throw notJson("");
    }
  }

  private static RuntimeException notJson(String where) {
    return Problem.of(
            "malformed-json",
            "Malformed JSON",
            400,
            "a webhook's body is a JSON object in UTF-8, and this one is not" + where)
        .refusal();
  }

  boolean has(String pointer) {
    return !at(pointer).isMissingNode() && !at(pointer).isNull();
  }

  /** Text or number at a place; empty where there is nothing, or something else. */
  Optional<String> text(String pointer) {
    JsonNode node = at(pointer);
    boolean hasFraction = node.isFloatingPointNumber() && Double.isFinite(node.doubleValue());
    String text = // 1778581000.482, not 1.778581000482E9
        hasFraction ? BigDecimal.valueOf(node.doubleValue()).toPlainString() : node.asText("");
    String kept = text.replace('\0', ' ').strip(); // PostgreSQL takes every character but this
    return node.isValueNode() && !kept.isEmpty() ? Optional.of(kept) : Optional.empty();
  }

  /** The first of several places that has text. */
  Optional<String> firstText(String... pointers) {
    for (String pointer : pointers) {
      Optional<String> text = text(pointer);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  boolean isTrue(String pointer) {
    return at(pointer).asBoolean(false);
  }

  /** An id that has to be there, and can stand in an address. */
  String neededId(String pointer) {
    String id = needed(pointer);
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      fault(pointer, "must be at most 100 letters, digits, dots, dashes and underscores");
    }
    return id;
  }

  /** Text that has to be there. */
  String needed(String pointer) {
    return text(pointer).orElseGet(() -> missing(pointer));
  }

  /** A moment that has to be there, in any of the forms of {@link Moments}. */
  Instant neededMoment(String pointer) {
    Optional<Instant> moment = moment(pointer);
    if (moment.isEmpty() && has(pointer)) {
      faults.add(new FieldError(name(pointer), "must be a time, as 2026-05-12T09:30:00Z"));
    } else if (moment.isEmpty()) {
      missing(pointer);
    }
    return moment.orElse(Instant.EPOCH);
  }

  Optional<Instant> moment(String pointer) {
    return text(pointer).flatMap(Moments::read);
  }

  private String missing(String pointer) {
    faults.add(new FieldError(name(pointer), "is missing"));
    return "";
  }

  void fault(String pointer, String what) {
    faults.add(new FieldError(name(pointer), what));
  }

  /** Refuses the payload if anything needed was missing, naming each. */
  void check() {
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults).refusal();
    }
  }

  private JsonNode at(String pointer) {
    return root.at(JsonPointer.compile(pointer));
  }

  private static String name(String pointer) {
    return pointer.substring(1).replace('/', '.');
  }
}
