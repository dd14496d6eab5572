package kb.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.Audience;
import kb.article.Progress;
import kb.language.Token;
import kb.language.Vocabulary;
import kb.search.Hit;
import kb.search.Query;
import kb.search.SearchIndex;
import kb.search.Tally;
import kb.search.rank.Asked;
import kb.search.rank.Candidate;
import kb.search.rank.IndexedArticle;
import kb.search.rank.Ranking;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;

/** A {@link SearchIndex} in this process, in a folder that may be deleted at any time. */
public final class LuceneIndex implements SearchIndex {

  private final Function<String, List<Token>> analysis;
  private final Ranking ranking;
  private final Duration budget;
  private final Deadline deadline = new Deadline();
  private final Generations generations;
  private volatile Asked asked = Asked.NOTHING;

  /**
   * Opens the index in the folder, or an empty one where there is none that can be read.
   *
   * @param analysis finds the words of a text; safe for use by many threads
   * @param budget the most time a search may take; past it, it answers with what it has found
   */
  public LuceneIndex(
      Path folder, Function<String, List<Token>> analysis, Ranking ranking, Duration budget) {
    this.analysis = analysis;
    this.ranking = ranking;
    this.budget = budget;
    this.generations = new Generations(folder, deadline);
  }

  @Override
  public synchronized void replaceAll(Collection<Article> articles, String fingerprint) {
    List<IndexedArticle> indexed = analyse(articles);
    generations.replace(generation -> generation.write(indexed, List.of(), fingerprint));
  }

  @Override
  public synchronized void put(Collection<Article> articles) {
    change(analyse(articles), List.of());
  }

  @Override
  public synchronized void remove(Collection<ArticleKey> keys) {
    change(List.of(), keys);
  }

  private void change(Collection<IndexedArticle> put, Collection<ArticleKey> removed) {
    Generation generation = generations.current();
    try {
      generation.write(put, removed, generation.fingerprint().orElse(""));
    } catch (IOException | RuntimeException e) {
      throw Trouble.writing(generation.folder(), e);
    }
  }

  private List<IndexedArticle> analyse(Collection<Article> articles) {
    Progress progress = new Progress("building the index", articles.size());
    List<IndexedArticle> indexed = new ArrayList<>(articles.size());
    for (Article article : articles) {
      indexed.add(IndexedArticle.of(article, analysis));
      progress.step();
    }
    return indexed;
  }

  @Override
  public List<Hit> search(Query query) {
    return askInTime(query.asker(), List.of(), snapshot -> finder(snapshot, query, ranking).hits());
  }

  /** Everything that was read closely, best first: for tuning the ranking. */
  List<Candidate> candidates(Query query, Ranking tried) {
    return askInTime(query.asker(), List.of(), snapshot -> finder(snapshot, query, tried).ranked());
  }

  @Override
  public Tally tally(Query query) {
    return askInTime(
        query.asker(),
        new Tally(0, Map.of()),
        snapshot -> finder(snapshot, query, ranking).tally());
  }

  private Finder finder(Snapshot snapshot, Query query, Ranking weights) {
    return new Finder(snapshot, query, weights, asked.seenBy(query.asker()), deadline);
  }

  @Override
  public void learn(Asked learnt) {
    asked = learnt;
  }

  @Override
  public Vocabulary vocabulary(Audience asker) {
    return ask(asker, Snapshot::words);
  }

  @Override
  public Optional<String> fingerprint() {
    return generations.current().fingerprint();
  }

  @Override
  public Map<ArticleKey, String> digests() {
    return ask(Audience.INTERNAL, Snapshot::digests);
  }

  @Override
  public boolean isReady() {
    return fingerprint().isPresent();
  }

  private interface Question<T> {
    T ask(Snapshot snapshot) throws IOException;
  }

  private <T> T ask(Audience asker, Question<T> question) {
    Snapshot snapshot = generations.acquire(asker);
    try {
      return question.ask(snapshot);
    } catch (IOException e) {
      throw Trouble.reading(e);
    } finally {
      snapshot.release();
    }
  }

  /** Lucene breaks off whatever it reads when the time is up; it may be up before the first hit. */
  private <T> T askInTime(Audience asker, T nothing, Question<T> question) {
    deadline.start(budget);
    try {
      return ask(asker, question);
    } catch (ExitingReaderException e) {
      return nothing;
    } finally {
      deadline.stop();
    }
  }

  @Override
  public synchronized void close() {
    generations.close();
  }
}
