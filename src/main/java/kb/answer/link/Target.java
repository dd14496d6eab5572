package kb.answer.link;

import java.net.URI;
import kb.article.Article;
import kb.article.ArticleKey;

/** What is linked. */
public sealed interface Target {

  /** As people read it. */
  String title();

  /** By this two links to the same are recognised as one. */
  String identity();

  /**
   * An article in one language.
   *
   * @param version a fingerprint of what it said when it was linked: the digest of its file
   */
  record ToArticle(ArticleKey key, String title, String version) implements Target {

    /** The article as it is now. */
    public static ToArticle of(Article article) {
      return new ToArticle(article.key(), article.title(), article.digest());
    }

    @Override
    public String identity() {
      return key.address();
    }
  }

  /** A page of another site. */
  record Outside(URI url, String title) implements Target {

    @Override
    public String identity() {
      return url.toString();
    }
  }
}
