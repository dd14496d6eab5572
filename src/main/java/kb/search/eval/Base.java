package kb.search.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.Audience;
import kb.article.Passage;
import kb.article.Status;

/** A base in the data format: {@code articles.jsonl} and a file of queries. */
public record Base(List<Article> articles, List<Topic> topics) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads a base. */
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
        "",
        passages(node.path("body_markdown").asText()),
        id + ".md",
        id);
  }

  private static List<Passage> passages(String markdown) {
    List<Passage> passages = new ArrayList<>();
    List<String> path = List.of();
    StringBuilder text = new StringBuilder();
    boolean code = false;
    for (String line : markdown.split("\n", -1)) {
      if (line.startsWith("```")) {
        code = !code;
      }
      if (!code && line.startsWith("#")) {
        add(passages, path, text);
        path = List.of(line.replaceFirst("^#+", "").strip());
        text.setLength(0);
      } else {
        text.append(line).append('\n');
      }
    }
    add(passages, path, text);
    return passages.isEmpty() ? List.of(new Passage("", path, "")) : passages;
  }

  private static void add(List<Passage> passages, List<String> path, StringBuilder text) {
    if (!text.toString().isBlank() || !path.isEmpty()) {
      passages.add(
          new Passage(
              "p" + passages.size(),
              path,
              text.toString().replaceAll("\\]\\([^)]*\\)|[*|`]", " ").strip()));
    }
  }

  private static Topic topic(JsonNode node) {
    Set<String> relevant = new HashSet<>();
    node.path("relevant").forEach(id -> relevant.add(id.asText()));
    return new Topic(
        node.path("id").asText(), node.path("text").asText(), relevant, node.path("kind").asText());
  }
}
