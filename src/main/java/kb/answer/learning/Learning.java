package kb.answer.learning;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kb.answer.AnswerConfig;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.language.TextAnalysis;
import kb.search.SearchIndex;

/**
 * Keeps the search taught by the links that stand. It looks whether links or rulings changed every
 * few seconds, so that all servers of a desk learn the same; a ticket that was erased, a link taken
 * back and a word unlearnt are forgotten at the next look. Safe for use by many threads.
 */
@Singleton
public final class Learning {

  private final LinkedQuestions questions;
  private final Rulings rulings;
  private final SearchIndex index;
  private final ArticleLibrary library;
  private final TextAnalysis analysis;
  private final AnswerConfig config;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("learning").daemon().factory());
  private volatile Learnt learnt = Learnt.NOTHING;
  private String state = "";

  @Inject
  public Learning(
      LinkedQuestions questions,
      Rulings rulings,
      SearchIndex index,
      ArticleLibrary library,
      TextAnalysis analysis,
      AnswerConfig config,
      Clock clock) {
    this.questions = questions;
    this.rulings = rulings;
    this.index = index;
    this.library = library;
    this.analysis = analysis;
    this.config = config;
    this.clock = clock;
  }

  void begin(@Observes StartupEvent start) {
    long pause = config.learnEvery().toMillis();
    library.onChange(change -> thread.execute(this::teach));
    Future<?> unused =
        thread.scheduleWithFixedDelay(this::lookOrSay, 0, pause, TimeUnit.MILLISECONDS);
  }

  void end(@Observes ShutdownEvent stop) {
    thread.shutdownNow();
  }

  private void lookOrSay() {
    try {
      look();
    } catch (RuntimeException e) {
      Log.errorf("Nothing was learnt from links, next try soon: %s", e.getMessage());
    }
  }

  /** Learns what the links teach now, if they changed or the day did. */
  public synchronized void look() {
    Instant now = clock.instant();
    String current = questions.state() + LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (current.equals(state)) {
      return;
    }
    List<LinkedQuestion> linked = questions.since(now.minus(Duration.ofDays(Lessons.DAYS)));
    learnt = Learnt.of(Lessons.of(linked, rulings.all(), analysis, now), linked, analysis);
    teach();
    state = current;
    Log.debugf("learnt from %d links: words of %d articles", linked.size(), learnt.articles());
  }

  private void teach() {
    index.learn(learnt.asked(this::isPublic));
  }

  private boolean isPublic(ArticleKey article) {
    return library.find(article).map(Article::audience).orElse(Audience.INTERNAL)
        == Audience.PUBLIC;
  }

  /** What has been learnt. */
  public Learnt learnt() {
    return learnt;
  }

  /** The words of an article that its owner took back for good. */
  public List<String> unlearnt(ArticleKey article) {
    return rulings.all().stream()
        .filter(it -> it.article().equals(article) && it.act() == Ruling.Act.UNLEARN)
        .map(Ruling::word)
        .distinct()
        .sorted()
        .toList();
  }

  /** How often agents answered questions like this one with the article. */
  public Why why(ArticleKey article, String question) {
    return learnt.why(article, question, analysis);
  }

  /**
   * Keeps a word for good, or takes it back for good, whatever the links say.
   *
   * @param word any form of it
   * @param owner who decides
   * @return false when there is no word in it
   */
  public boolean rule(ArticleKey article, String word, Ruling.Act act, String owner) {
    List<String> roots =
        analysis.analyze(word).stream()
            .flatMap(token -> token.terms().stream())
            .distinct()
            .toList();
    Instant now = clock.instant();
    String said = word.strip().toLowerCase(Locale.ROOT);
    roots.forEach(root -> rulings.put(new Ruling(article, root, said, act, owner, now)));
    look();
    return !roots.isEmpty();
  }
}
