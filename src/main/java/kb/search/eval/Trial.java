package kb.search.eval;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kb.article.Audience;
import kb.language.QueryReader;
import kb.language.ReadOptions;
import kb.language.ReadText;
import kb.language.TextAnalysis;
import kb.search.Hit;
import kb.search.Query;
import kb.search.SearchIndex;
import kb.search.lucene.LuceneIndex;
import kb.search.rank.Ranking;

/** A base in an index of its own, searched by the same code that serves. */
public final class Trial implements Closeable {

  private final Path folder;
  private final QueryReader reader;
  private final LuceneIndex index;
  private final List<Long> nanos = new ArrayList<>();

  /** Indexes a base in a temporary folder, ranked as what serves. */
  public Trial(Base base) throws IOException {
    this(base, Ranking.TUNED);
  }

  /** The same under another ranking. */
  public Trial(Base base, Ranking ranking) throws IOException {
    TextAnalysis analysis = new TextAnalysis();
    this.folder = Files.createTempDirectory("kb-eval");
    this.reader = new QueryReader(analysis, base.lexicon());
    this.index = new LuceneIndex(folder, analysis::analyze, ranking, Duration.ofSeconds(10));
    index.replaceAll(base.articles(), "eval");
    reader.prepare(index.vocabulary(Audience.PUBLIC));
  }

  /**
   * Searches for every topic.
   *
   * @param depth how many articles to keep of each
   */
  public Run run(List<Topic> topics, int depth) {
    Map<String, List<Run.Found>> found = new LinkedHashMap<>();
    for (Topic topic : topics) {
      found.put(
          topic.id(),
          search(topic.text(), options(topic), depth).stream()
              .map(hit -> new Run.Found(hit.article().id(), hit.score()))
              .toList());
    }
    return new Run(found);
  }

  /** The kind {@code prefix} is text that somebody is still typing, in the tuning data. */
  private static ReadOptions options(Topic topic) {
    return topic.kind().equals("prefix") ? ReadOptions.TYPING : ReadOptions.FINISHED;
  }

  /** Searches once as a customer, and keeps the time. */
  public List<Hit> search(String text, ReadOptions options, int depth) {
    return search(text, options, Audience.PUBLIC, depth);
  }

  /** Searches once, and keeps the time. */
  public List<Hit> search(String text, ReadOptions options, Audience asker, int depth) {
    long begin = System.nanoTime();
    ReadText read = reader.read(text, index.vocabulary(asker), options);
    List<Hit> hits = index.search(Query.of(text, read, null, asker, depth));
    nanos.add(System.nanoTime() - begin);
    return hits;
  }

  /** What reads queries for this base. */
  public QueryReader reader() {
    return reader;
  }

  /** The index of this base. */
  public SearchIndex index() {
    return index;
  }

  /** The time that a share of all searches stayed below, in milliseconds. */
  public double milliseconds(double share) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
  }

  @Override
  public void close() throws IOException {
    index.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
