package kb.channel.helpdesk.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the texts of a JSON template, so that no value can break out of its place. */
final class JsonFilling {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern PLACE = Pattern.compile("\\{[a-z_]+}");

  private JsonFilling() {}

  /**
   * Checks a template of the settings.
   *
   * @throws IllegalArgumentException naming the setting, when it is not JSON
   */
  static void check(String setting, String template) {
    try {
      JSON.readTree(template);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(setting + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * The filled template.
   *
   * @param template JSON; whoever takes it from the settings has read it once
   * @param values by what stands in the template for them, such as {@code {id}}
   */
  static String filled(String template, Map<String, String> values) {
    try {
      return fill(JSON.readTree(template), values).toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the template was read when the settings were", e);
    }
  }

  private static JsonNode fill(JsonNode template, Map<String, String> values) {
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
    if (whole != null && template.equals("{id}") && whole.matches("\\d{1,18}")) {
      return NODES.numberNode(Long.parseLong(whole));
    }
    if (whole != null) {
      return NODES.textNode(whole);
    }
    // in one pass, so that a customer who writes {id} is not filled in
    return NODES.textNode(
        PLACE
            .matcher(template)
            .replaceAll(place ->
                Matcher.quoteReplacement(values.getOrDefault(place.group(), place.group()))));
  }
}
