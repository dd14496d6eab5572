package kb.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.Passage;
import kb.language.Token;
import kb.search.rank.IndexedArticle;
import kb.search.rank.WordCode;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** An article as Lucene keeps it: a document for each passage and then one for the whole. */
final class ArticleDocuments {

  /** How many times a word counts for choosing candidates; the close reading weighs exactly. */
  private static final int TITLE = 3;

  private static final int KEYWORDS = 3;
  private static final int HEADING = 2;

  /** Longer terms than this Lucene refuses (in bytes of UTF-8); no real word comes near. */
  private static final int LONGEST_TERM = 200;

  private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType VOCABULARY = type(IndexOptions.DOCS, true);

  private ArticleDocuments() {}

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  /** The term that every document of the article carries. */
  static Term key(ArticleKey key) {
    return new Term(Fields.KEY, key.toString());
  }

  static List<Document> of(IndexedArticle indexed) {
    List<Document> documents = new ArrayList<>();
    Map<String, Integer> whole = new HashMap<>();
    count(indexed.title(), TITLE, whole);
    count(indexed.keywords(), KEYWORDS, whole);
    int passages = indexed.passages().size();
    int words = indexed.title().size() + indexed.keywords().size();
    for (int i = 0; i < passages; i++) {
      IndexedArticle.Words passage = indexed.passages().get(i);
      Map<String, Integer> counts = new HashMap<>();
      count(passage.heading(), HEADING, counts);
      count(passage.text(), 1, counts);
      counts.forEach((root, times) -> whole.merge(root, times, Integer::sum));
      words += passage.heading().size() + passage.text().size();
      documents.add(passage(indexed.article(), i, counts, passage));
    }
    documents.add(whole(indexed, whole, words));
    return documents;
  }

  private static void count(List<Token> tokens, int times, Map<String, Integer> counts) {
    for (Token token : tokens) {
      for (String root : token.terms()) {
        if (root.length() <= LONGEST_TERM) {
          counts.merge(root, times, Integer::sum);
        }
      }
    }
  }

  private static Document passage(
      Article article, int number, Map<String, Integer> counts, IndexedArticle.Words words) {
    Passage passage = article.passages().get(number);
    Document document = new Document();
    document.add(new StringField(Fields.KEY, article.key().toString(), Field.Store.NO));
    document.add(new Field(Fields.PASSAGE, new RootStream(counts), COUNTED));
    document.add(new NumericDocValuesField(Fields.TO_ARTICLE, article.passages().size() - number));
    document.add(surfaces(words.heading(), words.text()));
    for (String tag : tags(article)) {
      document.add(new StringField(Fields.TAG, tag, Field.Store.NO));
    }
    document.add(new StoredField(Fields.ANCHOR, passage.anchor()));
    passage.path().forEach(heading -> document.add(new StoredField(Fields.PATH, heading)));
    document.add(new StoredField(Fields.TEXT, passage.text()));
    return document;
  }

  @SafeVarargs
  private static Field surfaces(List<Token>... texts) {
    Map<String, Integer> surfaces = new HashMap<>();
    for (List<Token> text : texts) {
      for (Token token : text) {
        if (token.surface().length() <= LONGEST_TERM) {
          surfaces.put(token.surface(), 1);
        }
      }
    }
    return new Field(Fields.SURFACE, new RootStream(surfaces), VOCABULARY);
  }

  private static Document whole(IndexedArticle indexed, Map<String, Integer> counts, int words) {
    Article article = indexed.article();
    Document document = new Document();
    document.add(new StringField(Fields.KEY, article.key().toString(), Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.NAME, new BytesRef(article.key().toString())));
    document.add(new Field(Fields.ARTICLE, new RootStream(counts), COUNTED));
    for (String tag : tags(article)) {
      document.add(new StringField(Fields.TAG, tag, Field.Store.NO));
      document.add(new SortedSetDocValuesField(Fields.TAGS, new BytesRef(tag)));
    }
    document.add(surfaces(indexed.title(), indexed.keywords()));
    document.add(new BinaryDocValuesField(Fields.CODE, new BytesRef(WordCode.encode(indexed))));
    document.add(new NumericDocValuesField(Fields.WORDS, words));
    document.add(new NumericDocValuesField(Fields.PASSAGES, article.passages().size()));
    document.add(new BinaryDocValuesField(Fields.TITLE, new BytesRef(article.title())));
    document.add(new BinaryDocValuesField(Fields.DIGEST, new BytesRef(article.digest())));
    return document;
  }

  private static Set<String> tags(Article article) {
    return new LinkedHashSet<>(article.tags());
  }
}
