package kb.channel.helpdesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Fills the texts of a JSON template, so that no value can break out of its place. */
final class JsonFilling {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonFilling() {}

  static JsonNode fill(JsonNode template, Map<String, String> values) {
    if (template instanceof ObjectNode object) {
      ObjectNode filled = NODES.objectNode();
      object
          .properties()
          .forEach(field -> filled.set(field.getKey(), fill(field.getValue(), values)));
      return filled;
    }
    if (template instanceof ArrayNode array) {
      ArrayNode filled = NODES.arrayNode();
      array.forEach(item -> filled.add(fill(item, values)));
      return filled;
    }
    return template.isTextual() ? text(template.asText(), values) : template;
  }

  /** An id of digits that stands alone is a number, as desks have it. */
  private static JsonNode text(String template, Map<String, String> values) {
    String whole = values.get(template);
    if (whole != null && whole.matches("\\d{1,18}")) {
      return NODES.numberNode(Long.parseLong(whole));
    }
    if (whole != null) {
      return NODES.textNode(whole);
    }
    String text = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace(value.getKey(), value.getValue());
    }
    return NODES.textNode(text);
  }
}
