package kb.search.lucene;

/** The fields of the index. */
final class Fields {

  /** Language and id; on an article and on each of its passages. */
  static final String KEY = "key";

  /** Language and id again, to be read; on an article only. */
  static final String NAME = "name";

  /** The roots of an article, each with how often it stands there, title and headings weighed. */
  static final String ARTICLE = "article";

  /** The same of one passage with its heading. */
  static final String PASSAGE = "passage";

  /** How many documents after a passage its article stands. */
  static final String TO_ARTICLE = "to-article";

  /** Words as written: the vocabulary. */
  static final String SURFACE = "surface";

  /** A tag of the article, to be searched; on the article and on each of its passages. */
  static final String TAG = "tag";

  /** The tags again, to be counted; on an article only. */
  static final String TAGS = "tags";

  /** The article's words as numbers, for the close reading. */
  static final String CODE = "code";

  /** How many words the article and its passages have. */
  static final String WORDS = "words";

  static final String PASSAGES = "passages";

  /** What is shown of an article and of a passage. */
  static final String TITLE = "title";

  static final String ANCHOR = "anchor";
  static final String PATH = "path";
  static final String TEXT = "text";

  static final String DIGEST = "digest";

  private Fields() {}
}
