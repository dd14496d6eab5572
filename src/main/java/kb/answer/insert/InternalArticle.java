package kb.answer.insert;

import kb.article.ArticleKey;

/** An internal article was to be put into a reply; the message says why that is refused. */
public final class InternalArticle extends RuntimeException {

  InternalArticle(ArticleKey key) {
    super(
        "the article "
            + key
            + " is internal: a reply that quotes or links it would show customers what only agents"
            + " may know; answer in your own words, or link a public article");
  }
}
