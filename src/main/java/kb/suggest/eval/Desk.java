package kb.suggest.eval;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kb.article.Article;
import kb.article.Audience;
import kb.search.Hit;
import kb.search.eval.Base;
import kb.search.eval.Topic;
import kb.search.eval.Trial;
import kb.suggest.Draft;
import kb.suggest.Incidents;
import kb.suggest.Suggester;
import kb.suggest.Suggestion;
import kb.suggest.confidence.Confidence;
import kb.suggest.question.QuestionCutter;
import org.jspecify.annotations.Nullable;

/** A base as its customers meet it: indexed, asked by the code that serves. For one thread. */
public final class Desk implements Closeable {

  private final String name;
  private final List<Article> articles;
  private final List<Topic> topics;
  private final Trial trial;
  private final Incidents incidents;
  private final QuestionCutter cutter = new QuestionCutter();

  private Desk(Base base) throws IOException {
    this.name = base.name();
    this.articles = base.articles();
    this.topics = base.topics();
    this.trial = new Trial(base);
    Set<Object> known = new HashSet<>();
    base.articles().stream().filter(Article::incident).map(Article::key).forEach(known::add);
    this.incidents = new Incidents(known::contains);
  }

  /** Opens a base, as {@link Base#open} does. */
  public static Desk open(Path folder, @Nullable Path queries) throws IOException {
    return new Desk(Base.open(folder, queries));
  }

  /** Opens a base with all its files of queries; a text that is in several counts once. */
  static Desk openWithAllQueries(Path folder) throws IOException {
    return new Desk(Base.openWithAllQueries(folder));
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
