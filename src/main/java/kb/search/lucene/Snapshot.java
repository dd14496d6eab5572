package kb.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import kb.article.ArticleKey;
import kb.search.rank.Statistics;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.Bits;

/** One state of what one asker may find, for as long as somebody searches it. Thread-safe. */
final class Snapshot implements Statistics {

  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final Words words;
  private final int articles;
  private final Lengths lengths;

  /** Takes over the reader: {@link #release} gives it back for the last time. */
  Snapshot(IndexReader reader, Words words, Deadline deadline) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity());
    searcher.setQueryCache(null);
    searcher.setTimeout(deadline);
    this.words = words;
    this.articles = reader.getDocCount(Fields.ARTICLE);
    this.lengths = lengths(reader);
  }

  private static Lengths lengths(IndexReader reader) throws IOException {
    long articles = 0;
    long passages = 0;
    long words = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      var wordsOf = leaf.reader().getNumericDocValues(Fields.WORDS);
      var passagesOf = leaf.reader().getNumericDocValues(Fields.PASSAGES);
      Bits live = leaf.reader().getLiveDocs();
      while (wordsOf != null
          && passagesOf != null
          && wordsOf.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(wordsOf.docID())) {
          articles++;
          words += wordsOf.longValue();
          passages += passagesOf.advanceExact(wordsOf.docID()) ? passagesOf.longValue() : 0;
        }
      }
    }
    return new Lengths(
        Math.max(1, (double) words / Math.max(1, articles)),
        Math.max(1, (double) words / Math.max(1, passages)));
  }

  IndexSearcher searcher() {
    return searcher;
  }

  Words words() {
    return words;
  }

  @Override
  public int articles() {
    return articles;
  }

  @Override
  public int frequency(String root) {
    try {
      return reader.docFreq(new Term(Fields.ARTICLE, root));
    } catch (IOException e) {
      throw Trouble.reading(e);
    }
  }

  @Override
  public Lengths lengths() {
    return lengths;
  }

  Map<ArticleKey, String> digests() throws IOException {
    Map<ArticleKey, String> digests = new TreeMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      var digestOf = leaf.reader().getBinaryDocValues(Fields.DIGEST);
      var keyOf = leaf.reader().getSortedDocValues(Fields.NAME);
      Bits live = leaf.reader().getLiveDocs();
      while (digestOf != null
          && keyOf != null
          && digestOf.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if ((live == null || live.get(digestOf.docID())) && keyOf.advanceExact(digestOf.docID())) {
          digests.put(
              key(keyOf.lookupOrd(keyOf.ordValue()).utf8ToString()),
              digestOf.binaryValue().utf8ToString());
        }
      }
    }
    return digests;
  }

  /** Where the whole of an article stands, if it is here. */
  OptionalInt document(ArticleKey article) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum documents =
          leaf.reader().postings(ArticleDocuments.key(article), PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      int last = -1;
      while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(documents.docID())) {
          last = documents.docID();
        }
      }
      if (last >= 0) {
        return OptionalInt.of(leaf.docBase + last);
      }
    }
    return OptionalInt.empty();
  }

  static ArticleKey key(String text) {
    int slash = text.indexOf('/');
    return new ArticleKey(text.substring(0, slash), text.substring(slash + 1));
  }

  /** Whether it is still there to be searched; then {@link #release} must follow. */
  boolean acquire() {
    return reader.tryIncRef();
  }

  void release() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw Trouble.reading(e);
    }
  }
}
