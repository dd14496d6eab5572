package kb.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import kb.article.ArticleKey;
import kb.article.Passage;
import kb.search.Hit;
import kb.search.Query;
import kb.search.Tally;
import kb.search.rank.Candidate;
import kb.search.rank.CloseReading;
import kb.search.rank.QueryPlan;
import kb.search.rank.Ranking;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/** One search of one snapshot: candidates from Lucene, then a close reading of each. */
final class Finder {

  /** How many articles, and how many passages, are read closely. */
  private static final int CANDIDATES = 64;

  private final Snapshot snapshot;
  private final Query query;
  private final QueryPlan plan;
  private final Ranking ranking;
  private final CloseReading reading;
  private final Deadline deadline;

  Finder(Snapshot snapshot, Query query, Ranking ranking, Deadline deadline) {
    this.snapshot = snapshot;
    this.query = query;
    this.plan = QueryPlan.of(query.words(), snapshot);
    this.ranking = ranking;
    this.reading = new CloseReading(plan, ranking, snapshot.lengths());
    this.deadline = deadline;
  }

  /** The hits of the page asked for. */
  List<Hit> hits() throws IOException {
    List<Candidate> ranked = ranked();
    List<Hit> hits = new ArrayList<>();
    int end = Math.min(ranked.size(), query.offset() + query.limit());
    for (int i = query.offset(); i < end; i++) {
      double next = i + 1 < ranked.size() ? ranked.get(i + 1).score() : 0;
      hits.add(hit(ranked.get(i), next));
    }
    return hits;
  }

  /** All candidates, best first, one language version of each article. */
  List<Candidate> ranked() throws IOException {
    if (plan.words().isEmpty()) {
      return List.of();
    }
    List<Candidate> read = new ArrayList<>();
    try {
      for (int document : candidates()) {
        if (deadline.shouldExit()) {
          break;
        }
        read.add(read(document));
      }
    } catch (ExitingReaderException e) {
      // The time is up: what was read until now is the answer.
    }
    read.sort(
        Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::key));
    return oneVersionEach(read);
  }

  private Iterable<Integer> candidates() throws IOException {
    int wanted = Math.max(CANDIDATES, query.offset() + query.limit());
    TreeSet<Integer> articles = new TreeSet<>();
    for (ScoreDoc found : best(Fields.ARTICLE, wanted)) {
      articles.add(found.doc);
    }
    List<LeafReaderContext> leaves = snapshot.searcher().getIndexReader().leaves();
    for (ScoreDoc found : best(Fields.PASSAGE, wanted)) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
      var toArticle = DocValues.getNumeric(leaf.reader(), Fields.TO_ARTICLE);
      if (toArticle.advanceExact(found.doc - leaf.docBase)) {
        articles.add(found.doc + (int) toArticle.longValue());
      }
    }
    return articles;
  }

  private ScoreDoc[] best(String field, int wanted) throws IOException {
    return snapshot
        .searcher()
        .search(
            WordQueries.of(plan, field, query.tag(), 1),
            new TopScoreDocCollectorManager(wanted, wanted))
        .scoreDocs;
  }

  private Candidate read(int document) throws IOException {
    List<LeafReaderContext> leaves = snapshot.searcher().getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    ArticleKey key = key(leaf, document);
    BytesRef code = code(leaf, document);
    CloseReading.Finding finding =
        reading.read(
            code.bytes, code.offset, code.offset + code.length, key.lang().equals(query.lang()));
    return new Candidate(
        key, document, finding.passage(), finding.features(), ranking.score(finding.features()));
  }

  private static ArticleKey key(LeafReaderContext leaf, int document) throws IOException {
    var keys = DocValues.getSorted(leaf.reader(), Fields.NAME);
    if (!keys.advanceExact(document - leaf.docBase)) {
      throw new IOException("document " + document + " is no article");
    }
    return Snapshot.key(keys.lookupOrd(keys.ordValue()).utf8ToString());
  }

  private static BytesRef code(LeafReaderContext leaf, int document) throws IOException {
    var codes = DocValues.getBinary(leaf.reader(), Fields.CODE);
    if (!codes.advanceExact(document - leaf.docBase)) {
      throw new IOException("document " + document + " has no words");
    }
    return codes.binaryValue();
  }

  /** Of an article's versions the one in the query's language, at the place of the best. */
  private List<Candidate> oneVersionEach(List<Candidate> read) {
    Map<String, Candidate> versions = new LinkedHashMap<>();
    for (Candidate candidate : read) {
      versions.merge(
          candidate.key().id(),
          candidate,
          (best, other) -> other.key().lang().equals(query.lang()) ? other : best);
    }
    return new ArrayList<>(versions.values());
  }

  private Hit hit(Candidate candidate, double next) throws IOException {
    List<LeafReaderContext> leaves = snapshot.searcher().getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(candidate.document(), leaves));
    int inLeaf = candidate.document() - leaf.docBase;
    var titles = DocValues.getBinary(leaf.reader(), Fields.TITLE);
    var passages = DocValues.getNumeric(leaf.reader(), Fields.PASSAGES);
    if (!titles.advanceExact(inLeaf) || !passages.advanceExact(inLeaf)) {
      throw new IOException("document " + candidate.document() + " is no article");
    }
    BytesRef code = code(leaf, candidate.document());
    int passageDocument = candidate.document() - (int) passages.longValue() + candidate.passage();
    Document passage = snapshot.searcher().storedFields().document(passageDocument);
    return new Hit(
        candidate.key(),
        titles.binaryValue().utf8ToString(),
        new Passage(
            passage.get(Fields.ANCHOR),
            Stream.of(passage.getValues(Fields.PATH)).toList(),
            passage.get(Fields.TEXT)),
        reading.marks(code.bytes, code.offset, code.offset + code.length, candidate.passage()),
        candidate.score(),
        candidate.evidence(plan, ranking, next));
  }

  /** Counts the articles that hold at least half of the words. */
  Tally tally() throws IOException {
    if (plan.words().isEmpty()) {
      return new Tally(0, Map.of());
    }
    Map<String, Integer> tags = new HashMap<>();
    int enough = (plan.words().size() + 1) / 2;
    var articles =
        snapshot
            .searcher()
            .search(
                WordQueries.of(plan, Fields.ARTICLE, query.tag(), enough),
                new TagCounter.Manager(tags));
    Map<String, Integer> ordered = new LinkedHashMap<>();
    tags.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(tag -> ordered.put(tag.getKey(), tag.getValue()));
    return new Tally(articles, ordered);
  }
}
