package kb.article;

/**
 * Names one language version of an article for ever.
 *
 * @param lang two-letter language, such as {@code uk}
 * @param id the article's id, the same in every language
 */
public record ArticleKey(String lang, String id) implements Comparable<ArticleKey> {

  public ArticleKey {
    if (lang.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException("an article is named by a language and an id");
    }
  }

  @Override
  public int compareTo(ArticleKey other) {
    int byId = id.compareTo(other.id);
    return byId != 0 ? byId : lang.compareTo(other.lang);
  }

  /** Where its page is on this site. */
  public String address() {
    return "/articles/" + this;
  }

  /** As it stands in addresses: {@code uk/vhid-pislia-zminy-telefonu}. */
  @Override
  public String toString() {
    return lang + "/" + id;
  }
}
