package kb.search.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.Audience;
import kb.article.Passage;
import kb.article.Status;
import kb.article.markdown.Body;
import kb.article.markdown.BodyParser;
import kb.article.markdown.DangerousMarkdownException;
import kb.article.markdown.Destination;

/** Articles and queries of the data format: a JSON object a line. */
final class JsonLines {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final BodyParser MARKDOWN = new BodyParser(Duration.ofSeconds(20));

  private JsonLines() {}

  /** Of {@code id, title, lang, body_markdown} a line. */
  static List<Article> articles(Path file) throws IOException {
    return lines(file, List.of("id", "body_markdown"), JsonLines::article);
  }

  /** Of {@code id, text, relevant: [ids], kind} a line. */
  static List<Topic> topics(Path file) throws IOException {
    return lines(file, List.of("id", "text"), JsonLines::topic);
  }

  /** Reads a file of JSON objects; what is wrong with a line is told with its number. */
  private static <T> List<T> lines(Path file, List<String> needed, Function<JsonNode, T> read)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ": no such file");
    }
    List<T> all = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        all.add(read.apply(node(line, needed, file + ":" + number)));
      }
    }
    return all;
  }

  private static JsonNode node(String line, List<String> needed, String where) throws IOException {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IOException(where + ": not a JSON object: " + e.getOriginalMessage(), e);
    }
    for (String field : needed) {
      if (!node.path(field).isTextual()) {
        throw new IOException(where + ": lacks the text \"" + field + "\"");
      }
    }
    return node;
  }

  private static Article article(JsonNode node) {
    String title = node.path("title").asText();
    String id = node.path("id").asText();
    Body body = body(node.path("body_markdown").asText());
    return new Article(
        new ArticleKey(node.path("lang").asText("uk"), id),
        title.isBlank() ? "—" : title,
        List.of(),
        List.of(),
        Audience.PUBLIC,
        Status.PUBLISHED,
        null,
        null,
        null,
        null,
        null,
        false,
        body.html(),
        body.passages(),
        id + ".md",
        id);
  }

  private static Body body(String markdown) {
    List<Passage> whole = List.of(new Passage("", List.of(), markdown));
    try {
      Body body = MARKDOWN.parse(markdown, address -> new Destination.Elsewhere());
      return body.passages().isEmpty() ? new Body("", whole, body.anchors(), List.of()) : body;
    } catch (DangerousMarkdownException e) {
      return new Body("", whole, Set.of(), List.of());
    }
  }

  private static Topic topic(JsonNode node) {
    Set<String> relevant = new HashSet<>();
    node.path("relevant").forEach(id -> relevant.add(id.asText()));
    return new Topic(
        node.path("id").asText(), node.path("text").asText(), relevant, node.path("kind").asText());
  }
}
