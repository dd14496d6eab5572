package kb.search.rank;

/** What is measured of an article for a query; each is a share of what the query is worth. */
public enum Feature {
  /** BM25F over title, headings, keywords and text of the whole article. */
  ARTICLE,
  /** BM25 of the best passage with its heading. */
  PASSAGE,
  /** How much of the query stands in the title. */
  TITLE,
  /** How much of the title stands in the query, where the title holds any of it. */
  TITLE_FOCUS,
  /** How much of the query stands in one heading. */
  HEADING,
  /** How much of the query stands in keywords and tags. */
  KEYWORDS,
  /** How much of the query people asked with before, when this article was the answer. */
  ASKED,
  /** How much of the query stands in the first words of the text. */
  LEAD,
  /** The same of its very first words: an article often begins by saying what it is about. */
  OPENING,
  /** Neighbours in the query that are neighbours in the article, in the same order. */
  ORDERED,
  /** Neighbours in the query that stand near each other in the article, in any order. */
  NEAR,
  /** How much of the query stands in the article exactly as typed. */
  SURFACE,
  /** How much of the query stands in the article at all. */
  COVERAGE,
  /** How much of the query stands in one passage. */
  PASSAGE_COVERAGE,
  /** How much of what was copied into the query stands in the article word for word. */
  QUOTED,
  /** Whether the article is in the language of the query. */
  LANGUAGE,
  /** How many of the words of the page that was asked from stand in title, keywords or name. */
  PAGE
}
