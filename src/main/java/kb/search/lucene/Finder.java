package kb.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import kb.article.ArticleKey;
import kb.article.Passage;
import kb.search.Hit;
import kb.search.Query;
import kb.search.Tally;
import kb.search.rank.Asked;
import kb.search.rank.Candidate;
import kb.search.rank.CloseReading;
import kb.search.rank.Feature;
import kb.search.rank.Features;
import kb.search.rank.Marking;
import kb.search.rank.PageHint;
import kb.search.rank.QueryPlan;
import kb.search.rank.Ranking;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/** One search of one snapshot: candidates from Lucene, then a close reading of each. */
final class Finder {

  /** How many articles, and how many passages, are candidates. */
  private static final int CANDIDATES = 64;

  /** How many articles are candidates because people asked for them with these words. */
  private static final int ASKED = 16;

  /**
   * Candidates beyond so many words altogether are not read: it bounds the time on long articles.
   */
  private static final long MOST_WORDS = 200_000;

  private final Snapshot snapshot;
  private final Query query;
  private final QueryPlan plan;
  private final Ranking ranking;
  private final CloseReading reading;
  private final PageHint page;
  private final Deadline deadline;
  private final Asked.View asked;

  Finder(Snapshot snapshot, Query query, Ranking ranking, Asked.View asked, Deadline deadline) {
    this.snapshot = snapshot;
    this.query = query;
    this.asked = asked;
    this.plan = QueryPlan.of(query.words(), query.quotes(), asked.beside(snapshot));
    this.ranking = ranking;
    this.reading = new CloseReading(plan, ranking, snapshot.lengths());
    this.page = new PageHint(query.page());
    this.deadline = deadline;
  }

  /** The hits of the page asked for. */
  List<Hit> hits() throws IOException {
    List<Candidate> ranked = ranked();
    // What was found is shown, though the time be up: a page of hits is little work.
    deadline.stop();
    Marking marking = new Marking(plan);
    List<Hit> hits = new ArrayList<>();
    int end = Math.min(ranked.size(), query.offset() + query.limit());
    for (int i = query.offset(); i < end; i++) {
      double next = i + 1 < ranked.size() ? ranked.get(i + 1).score() : 0;
      hits.add(hit(ranked.get(i), next, marking));
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
      read(candidates(), read);
    } catch (ExitingReaderException e) {
      // The time is up: what was read until now is the answer.
    }
    read.sort(
        Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::key));
    return oneVersionEach(read);
  }

  /** The documents of the articles worth a close reading, in order. */
  private SortedSet<Integer> candidates() throws IOException {
    int wanted = Math.max(CANDIDATES, query.offset() + query.limit());
    ScoreDoc[] articles = best(Fields.ARTICLE, wanted);
    ScoreDoc[] passages = best(Fields.PASSAGE, wanted);
    SortedSet<Integer> chosen = new TreeSet<>();
    long words = 0;
    for (int rank = 0; rank < wanted && words < MOST_WORDS; rank++) {
      if (rank < articles.length && chosen.add(articles[rank].doc)) {
        words += number(articles[rank].doc, Fields.WORDS);
      }
      if (rank < passages.length) {
        int passage = passages[rank].doc;
        int article = passage + (int) number(passage, Fields.TO_ARTICLE);
        words += chosen.add(article) ? number(article, Fields.WORDS) : 0;
      }
    }
    if (query.tag() == null) {
      for (ArticleKey article : asked.candidates(plan, ASKED)) {
        OptionalInt document = snapshot.document(article);
        if (document.isPresent()) {
          chosen.add(document.getAsInt());
        }
      }
    }
    return chosen;
  }

  private ScoreDoc[] best(String field, int wanted) throws IOException {
    return snapshot
        .searcher()
        .search(
            WordQueries.of(plan, field, query.tag(), 1),
            new TopScoreDocCollectorManager(wanted, wanted))
        .scoreDocs;
  }

  private void read(SortedSet<Integer> documents, List<Candidate> read) throws IOException {
    LeafReaderContext leaf = null;
    BinaryDocValues codes = DocValues.emptyBinary();
    SortedDocValues keys = DocValues.emptySorted();
    for (int document : documents) {
      if (deadline.shouldExit()) {
        return;
      }
      // Documents come in order, so each segment's values are opened once: opening them costs a
      // buffer as large as the longest article.
      if (leaf == null || document >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = leaf(document);
        codes = DocValues.getBinary(leaf.reader(), Fields.CODE);
        keys = DocValues.getSorted(leaf.reader(), Fields.NAME);
      }
      int inLeaf = document - leaf.docBase;
      if (codes.advanceExact(inLeaf) && keys.advanceExact(inLeaf)) {
        ArticleKey key = Snapshot.key(keys.lookupOrd(keys.ordValue()).utf8ToString());
        read.add(read(document, key, codes.binaryValue()));
      }
    }
  }

  private Candidate read(int document, ArticleKey key, BytesRef code) {
    int end = code.offset + code.length;
    CloseReading.Finding finding =
        reading.read(code.bytes, code.offset, end, key.lang().equals(query.lang()), asked.of(key));
    double named = page.share(code.bytes, code.offset, end, key.id());
    Features features = finding.features().with(Feature.PAGE, named);
    return new Candidate(key, document, finding.passage(), features, ranking.score(features));
  }

  private LeafReaderContext leaf(int document) {
    List<LeafReaderContext> leaves = snapshot.searcher().getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(document, leaves));
  }

  private long number(int document, String field) throws IOException {
    LeafReaderContext leaf = leaf(document);
    NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), field);
    return numbers.advanceExact(document - leaf.docBase) ? numbers.longValue() : 0;
  }

  private BytesRef bytes(int document, String field) throws IOException {
    LeafReaderContext leaf = leaf(document);
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
    return values.advanceExact(document - leaf.docBase) ? values.binaryValue() : new BytesRef();
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

  private Hit hit(Candidate candidate, double next, Marking marking) throws IOException {
    BytesRef code = bytes(candidate.document(), Fields.CODE);
    long passages = number(candidate.document(), Fields.PASSAGES);
    int passageDocument = candidate.document() - (int) passages + candidate.passage();
    Document passage = snapshot.searcher().storedFields().document(passageDocument);
    return new Hit(
        candidate.key(),
        bytes(candidate.document(), Fields.TITLE).utf8ToString(),
        new Passage(
            passage.get(Fields.ANCHOR),
            Stream.of(passage.getValues(Fields.PATH)).toList(),
            passage.get(Fields.TEXT)),
        marking.of(code.bytes, code.offset, code.offset + code.length, candidate.passage()),
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
