package kb.article.markdown;

import kb.article.ArticleKey;

/** Where a link or a picture of an article leads. */
public sealed interface Destination {

  /**
   * Another article of the base, or the same.
   *
   * @param anchor a heading in it; empty for its beginning
   */
  record ToArticle(ArticleKey key, String anchor) implements Destination {

    String address() {
      return key.address() + (anchor.isEmpty() ? "" : "#" + anchor);
    }
  }

  /**
   * A picture of the base.
   *
   * @param path relative to the content folder, with slashes
   */
  record ToPicture(String path) implements Destination {

    String address() {
      return "/articles/img/" + Addresses.encodePath(path);
    }
  }

  /** The web, a mail address, or another page of this site: left as written. */
  record Elsewhere() implements Destination {}

  /**
   * Nowhere a reader can go.
   *
   * @param reason what is wrong and how to fix it
   */
  record Dead(String reason) implements Destination {}
}
