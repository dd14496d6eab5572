package kb.deflection.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/events}, as far as it can be read: of a body that breaks off, what
 * stands before the break.
 *
 * @param visit the token; empty when there is none
 * @param sentAt when the browser sent the call, by its own clock; empty when it does not say
 * @param events the events, unjudged
 * @param fault why the rest could not be read; absent when all was
 */
record EventCall(String visit, String sentAt, List<JsonNode> events, @Nullable String fault) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static EventCall parse(String body) {
    String visit = "";
    String sentAt = "";
    List<JsonNode> events = new ArrayList<>();
    String fault = null;
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new EventCall("", "", List.of(), "the body is not a JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (field.equals("events") && value == JsonToken.START_ARRAY) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            events.add(JSON.readTree(parser));
          }
        } else if (field.equals("visit") && value == JsonToken.VALUE_STRING) {
          visit = parser.getText();
        } else if (field.equals("sent_at") && value == JsonToken.VALUE_STRING) {
          sentAt = parser.getText();
        } else {
          parser.skipChildren();
        }
      }
    } catch (JsonProcessingException e) {
      fault =
          "the body breaks off or is not JSON at line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr()
              + "; the events before were read";
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory is always readable", e);
    }
    return new EventCall(visit, sentAt, events, fault);
  }
}
