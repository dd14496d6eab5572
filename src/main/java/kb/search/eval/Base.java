package kb.search.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kb.article.Article;
import kb.article.ArticleLibrary;
import kb.article.ContentConfig;
import kb.language.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Articles and what should find them.
 *
 * @param name of its folder
 * @param articles the base
 * @param topics queries whose right answers are known
 * @param lexicon the words that mean the same there
 */
public record Base(String name, List<Article> articles, List<Topic> topics, Lexicon lexicon) {

  /**
   * Opens a base.
   *
   * @param folder holds {@code articles.jsonl} ({@code id, title, lang, body_markdown} a line) and
   *     {@code queries.jsonl} ({@code id, text, relevant: [ids], kind} a line), or relevance tables
   *     ({@code *.tsv}) for the articles of the content folder
   * @param queries another file of queries, or none
   * @throws IOException naming the file, or the line, that cannot be read
   */
  public static Base open(Path folder, @Nullable Path queries) throws IOException {
    return isData(folder)
        ? data(folder, List.of(queries == null ? folder.resolve("queries.jsonl") : queries))
        : tables(folder);
  }

  /** Opens a base with all its files of queries; a text that is in several counts once. */
  public static Base openWithAllQueries(Path folder) throws IOException {
    if (!isData(folder)) {
      return tables(folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return data(
          folder,
          files
              .filter(file -> file.getFileName().toString().matches("queries.*\\.jsonl"))
              .sorted()
              .toList());
    }
  }

  private static boolean isData(Path folder) {
    return Files.exists(folder.resolve("articles.jsonl"));
  }

  private static Base data(Path folder, List<Path> queries) throws IOException {
    List<Topic> topics = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    for (Path file : queries) {
      List<Topic> read = JsonLines.topics(file);
      read.stream().filter(it -> queries.size() == 1 || texts.add(it.text())).forEach(topics::add);
    }
    List<Article> articles = JsonLines.articles(folder.resolve("articles.jsonl"));
    return new Base(folder.getFileName().toString(), articles, topics, Lexicon.builtIn());
  }

  private static Base tables(Path folder) throws IOException {
    List<Topic> topics = RelevanceTables.read(folder);
    return ofContent(folder.getFileName().toString(), topics);
  }

  /** The articles of the content folder, with the desk's lexicon. */
  public static Base ofContent(String name, List<Topic> topics) {
    ContentConfig content = Settings.content();
    return new Base(
        name,
        new ArticleLibrary(content, Clock.systemUTC()).articles(),
        topics,
        Lexicon.withDesk(content.dir().resolve("lexicon.txt")));
  }
}
