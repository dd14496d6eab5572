package kb.answer.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import kb.search.Indexer;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An AI agent over the protocol itself: JSON-RPC 2.0 over streamable HTTP. */
@QuarkusTest
class AgentToolsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource("/mcp")
  URI mcp;

  @Inject Keys keys;
  @Inject Indexer indexer;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String agent = "бот-" + UUID.randomUUID();
  private String key = "";
  private String session = "";

  @BeforeEach
  void begin() throws IOException, InterruptedException {
    key = keys.add(agent, List.of(Scope.TICKETS, Scope.AGENT));
    CountDownLatch done = new CountDownLatch(1);
    indexer.whenSettled(done::countDown);
    done.await();
    JsonNode answer =
        call(
            "initialize",
            Map.of(
                "protocolVersion", "2025-06-18",
                "capabilities", Map.of(),
                "clientInfo", Map.of("name", "перевірка", "version", "1")));
    assertThat(answer.at("/result/serverInfo").isObject()).isTrue();
    send(Map.of("jsonrpc", "2.0", "method", "notifications/initialized"));
  }

  @Test
  void theToolsAreListed() throws IOException, InterruptedException {
    assertThat(call("tools/list", Map.of()).at("/result/tools").findValuesAsText("name"))
        .containsExactlyInAnyOrder("search", "answers", "article", "link");
  }

  @Test
  void aSearchFindsInternalArticlesAndMakesNoInsertsOfThem()
      throws IOException, InterruptedException {
    JsonNode found = tool("search", Map.of("query", "скидання сесії працівника"));

    assertThat(found.findValues("internal")).anyMatch(JsonNode::asBoolean);
    for (JsonNode answer : found.get("answers")) {
      JsonNode read =
          tool(
              "article",
              Map.of(
                  "article", answer.get("article").asText(), "lang", answer.get("lang").asText()));
      assertThat(read.get("text").asText()).isNotEmpty();
      assertThat(read.has("reply")).isNotEqualTo(answer.get("internal").asBoolean());
      assertThat(read.has("refused")).isEqualTo(answer.get("internal").asBoolean());
    }
  }

  @Test
  void stepsOfAnArticleStandOnLinesOfTheirOwn() throws IOException, InterruptedException {
    JsonNode read = tool("article", Map.of("article", "chaiovi", "lang", "uk"));

    assertThat(read.get("text").asText().lines())
        .contains("1. У вікні Оплатити натисніть + Чайові.");
  }

  @Test
  void anAnswerIsLinkedInTheNameOfTheKey() throws IOException, InterruptedException {
    String ticket = "Т-" + UUID.randomUUID();
    given()
        .header("Authorization", "Bearer " + key)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "channel", "chat",
                "customer", "о",
                "body", "Чайові? Мій номер +380671234567",
                "status", "open"))
        .put("/api/tickets/" + ticket)
        .then()
        .statusCode(201);

    JsonNode answers = tool("answers", Map.of("ticket", ticket));
    assertThat(answers.findValuesAsText("article")).contains("chaiovi");
    assertThat(answers.get("questions").toString())
        .contains("[PHONE]")
        .doesNotContain("0671234567");
    assertThat(refusal("link", Map.of("ticket", ticket, "article", "chaiovi", "relation", "майже")))
        .isEqualTo("relation must be answers, partly, related or tried");
    JsonNode link = tool("link", Map.of("ticket", ticket, "article", "chaiovi"));

    assertThat(link.get("agent").asText()).isEqualTo(agent);
    assertThat(link.get("lang").asText()).isEqualTo("uk");
  }

  @Test
  void whatTheApiRefusesIsRefusedHereToo() throws IOException, InterruptedException {
    assertThat(refusal("answers", Map.of("ticket", "нема"))).contains("there is no ticket 'нема'");
  }

  @Test
  void withoutAnAgentsKeyNothingIsSaidAtAll() throws IOException, InterruptedException {
    Map<String, ?> list = Map.of("jsonrpc", "2.0", "id", 1, "method", "tools/list");
    key = keys.add("звіт-" + UUID.randomUUID(), List.of(Scope.REPORTS));
    assertThat(send(list).statusCode()).isEqualTo(403);
    key = "kb_nobody";
    HttpResponse<String> refused = send(list);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(JSON.readTree(refused.body()).get("type").asText())
        .isEqualTo("/problems/key-needed");
  }

  @Test
  void aReplyComesInTheLanguageOfTheCustomerAndInTheFormatAskedFor()
      throws IOException, InterruptedException {
    String ticket = "Т-" + UUID.randomUUID();
    given()
        .header("Authorization", "Bearer " + key)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "channel",
                "chat",
                "customer",
                "о",
                "body",
                "How do refunds work?",
                "lang",
                "en",
                "status",
                "open"))
        .put("/api/tickets/" + ticket)
        .then()
        .statusCode(201);
    JsonNode read =
        tool(
            "article",
            Map.of(
                "article",
                "povernennia-koshtiv",
                "lang",
                "uk",
                "ticket",
                ticket,
                "kind",
                "title",
                "format",
                "markdown"));
    assertThat(read.get("reply").asText()).matches("\\[.*[Rr]efund.*]\\(http.*/articles/en/.*\\)");
  }

  private JsonNode tool(String name, Map<String, String> arguments)
      throws IOException, InterruptedException {
    JsonNode result =
        call("tools/call", Map.of("name", name, "arguments", arguments)).get("result");
    assertThat(result.path("isError").asBoolean()).as(result.toString()).isFalse();
    return JSON.readTree(result.at("/content/0/text").asText());
  }

  private String refusal(String name, Map<String, String> arguments)
      throws IOException, InterruptedException {
    JsonNode result =
        call("tools/call", Map.of("name", name, "arguments", arguments)).get("result");
    assertThat(result.path("isError").asBoolean()).isTrue();
    return result.at("/content/0/text").asText();
  }

  private JsonNode call(String method, Map<String, ?> params)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params));
    answer.headers().firstValue("Mcp-Session-Id").ifPresent(id -> session = id);
    String body = answer.body();
    // A server may answer as one event of a stream.
    String json =
        body.stripLeading().startsWith("{")
            ? body
            : body.lines()
                .filter(it -> it.startsWith("data:"))
                .findFirst()
                .orElse("data:")
                .substring(5);
    return JSON.readTree(json);
  }

  private HttpResponse<String> send(Map<String, ?> message)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(mcp)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(message)));
    if (!session.isEmpty()) {
      request.header("Mcp-Session-Id", session);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
