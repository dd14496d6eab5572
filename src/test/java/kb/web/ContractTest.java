package kb.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract says everything a stranger needs to call it. */
@QuarkusTest
class ContractTest {

  @TestHTTPResource("/openapi?format=json")
  URI address;

  private final Map<String, JsonNode> operations = new TreeMap<>();
  private JsonNode contract;

  @BeforeEach
  void read() throws IOException {
    try (InputStream document = address.toURL().openStream()) {
      contract = new ObjectMapper().readTree(document);
    }
    contract
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(
                    call -> operations.put(call.getKey() + " " + path.getKey(), call.getValue())));
  }

  @Test
  void everyOperationSaysWhatItIsForAndWhose() {
    List<String> lacking = new ArrayList<>();
    operations.forEach((call, operation) -> {
      for (String field : List.of("summary", "description")) {
        if (operation.path(field).asText().isBlank()) {
          lacking.add(call + ": " + field);
        }
      }
      String tag = operation.path("tags").path(0).asText();
      if (!List.of("Public", "Help desks", "Agents", "Owners", "Administration").contains(tag)) {
        lacking.add(call + ": tag " + tag);
      }
    });
    assertThat(lacking).isEmpty();
  }

  @Test
  void everyParameterIsDescribed() {
    List<String> lacking = new ArrayList<>();
    operations.forEach((call, operation) ->
        operation
            .path("parameters")
            .forEach(parameter -> {
              if (parameter.path("description").asText().isBlank()) {
                lacking.add(call + ": " + parameter.path("name").asText());
              }
            }));
    assertThat(lacking).isEmpty();
  }

  @Test
  void everyAnswerHasASchemaAndEveryRefusalIsAProblem() {
    List<String> lacking = new ArrayList<>();
    operations.forEach((call, operation) ->
        operation
            .path("responses")
            .properties()
            .forEach(answer -> {
              String status = answer.getKey();
              JsonNode content = answer.getValue().path("content");
              boolean isRefusal = status.startsWith("4") || status.startsWith("5");
              boolean isEmpty = List.of("202", "204", "304").contains(status);
              boolean isTold =
                  isRefusal
                      ? content.has("application/problem+json")
                      : isEmpty
                          || (!content.isEmpty()
                              && content.valueStream().allMatch(c -> !c.path("schema").isEmpty()));
              if (!isTold) {
                lacking.add(call + " " + status);
              }
            }));
    assertThat(lacking).isEmpty();
  }

  @Test
  void whatNeedsAKeySaysWhichScope() {
    JsonNode tickets = operation("put /api/tickets/{ticket}");
    assertThat(tickets.path("security").path(0).path("key").path(0).asText()).isEqualTo("tickets");
    assertThat(tickets.path("responses").has("401")).isTrue();
    assertThat(operation("post /api/suggestions").has("security")).isFalse();
    assertThat(contract.at("/components/securitySchemes/key/scheme").asText()).isEqualTo("bearer");
  }

  private JsonNode operation(String call) {
    return Objects.requireNonNull(operations.get(call), call);
  }
}
