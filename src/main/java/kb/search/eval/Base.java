package kb.search.eval;

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
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.Audience;
import kb.article.Passage;
import kb.article.Status;
import kb.article.markdown.Body;
import kb.article.markdown.BodyParser;
import kb.article.markdown.DangerousMarkdownException;
import kb.article.markdown.Destination;

/**
 * Articles and what should find them.
 *
 * @param articles the base
 * @param topics queries whose right answers are known
 */
public record Base(List<Article> articles, List<Topic> topics) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final BodyParser MARKDOWN = new BodyParser(Duration.ofSeconds(20));

  /**
   * Reads a base in the data format.
   *
   * @param folder holds {@code articles.jsonl}: {@code id, title, lang, body_markdown} a line
   * @param queries {@code id, text, relevant: [ids], kind} a line
   */
  public static Base load(Path folder, Path queries) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("articles.jsonl"))) {
      if (!line.isBlank()) {
        articles.add(article(JSON.readTree(line)));
      }
    }
    List<Topic> topics = new ArrayList<>();
    for (String line : Files.readAllLines(queries)) {
      if (!line.isBlank()) {
        topics.add(topic(JSON.readTree(line)));
      }
    }
    return new Base(articles, topics);
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
