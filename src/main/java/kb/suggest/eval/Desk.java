package kb.suggest.eval;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kb.article.Article;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.article.ContentConfig;
import kb.language.Lexicon;
import kb.search.Hit;
import kb.search.eval.Base;
import kb.search.eval.RelevanceTables;
import kb.search.eval.Settings;
import kb.search.eval.Topic;
import kb.search.eval.Trial;
import kb.suggest.Confidence;
import kb.suggest.Draft;
import kb.suggest.Incidents;
import kb.suggest.QuestionCutter;
import kb.suggest.Suggester;
import kb.suggest.Suggestion;
import org.jspecify.annotations.Nullable;

/** A base as its customers meet it: indexed, asked by the code that serves. For one thread. */
public final class Desk implements Closeable {

  private final String name;
  private final List<Article> articles;
  private final List<Topic> topics;
  private final Trial trial;
  private final Incidents incidents;
  private final QuestionCutter cutter = new QuestionCutter();

  private Desk(String name, Base base, Lexicon lexicon) throws IOException {
    this.name = name;
    this.articles = base.articles();
    this.topics = base.topics();
    this.trial = new Trial(base.articles(), lexicon);
    Set<Object> known = new HashSet<>();
    base.articles().stream().filter(Article::incident).map(Article::key).forEach(known::add);
    this.incidents = new Incidents(known::contains);
  }

  /**
   * Opens a base.
   *
   * @param folder holds {@code articles.jsonl} and {@code queries.jsonl}, or relevance tables for
   *     the articles of the content folder
   * @param queries another file of queries, or none
   */
  public static Desk open(Path folder, @Nullable Path queries) throws IOException {
    Path own = queries == null ? folder.resolve("queries.jsonl") : queries;
    return isData(folder) ? data(folder, List.of(own)) : tables(folder);
  }

  /** Opens a base with all its files of queries; a text that is in several counts once. */
  static Desk openWithAllQueries(Path folder) throws IOException {
    if (!isData(folder)) {
      return tables(folder);
    }
    try (var files = Files.list(folder)) {
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

  private static Desk data(Path folder, List<Path> queries) throws IOException {
    List<Article> articles = List.of();
    List<Topic> topics = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    for (Path file : queries) {
      Base base = Base.load(folder, file);
      articles = base.articles();
      base.topics().stream().filter(topic -> texts.add(topic.text())).forEach(topics::add);
    }
    return new Desk(folder.getFileName().toString(), new Base(articles, topics), Lexicon.builtIn());
  }

  private static Desk tables(Path folder) throws IOException {
    ContentConfig content = Settings.content();
    ArticleLibrary library = new ArticleLibrary(content, Clock.systemUTC());
    return new Desk(
        folder.getFileName().toString(),
        new Base(library.articles(), RelevanceTables.read(folder)),
        Lexicon.withDesk(content.dir().resolve("lexicon.txt")));
  }

  public String name() {
    return name;
  }

  public int size() {
    return articles.size();
  }

  /** The ids of its articles. */
  Set<String> ids() {
    return articles.stream().map(article -> article.key().id()).collect(Collectors.toSet());
  }

  public List<Topic> topics() {
    return topics;
  }

  /** What serves here, sure from the confidence on that is given. */
  public Suggester suggester(Confidence confidence) {
    return suggester(confidence, Set.of());
  }

  private Suggester suggester(Confidence confidence, Set<String> without) {
    return new Suggester(
        cutter, trial.reader(), new Without(trial.index(), without), confidence, incidents);
  }

  /** Everything found for a text, sure or not, best first, without some articles. */
  List<Suggestion> ask(String text, Confidence confidence, Set<String> without) {
    Draft draft = new Draft("", text, null, null);
    return suggester(confidence, without).consider(draft, Audience.PUBLIC, false);
  }

  /** What confidence judges when the text is one question, without some articles. */
  List<Hit> find(String text, Confidence confidence, Set<String> without) {
    return suggester(confidence, without).find(text, Audience.PUBLIC);
  }

  @Override
  public void close() throws IOException {
    trial.close();
  }
}
