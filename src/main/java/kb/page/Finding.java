package kb.page;

import jakarta.inject.Singleton;
import kb.search.SearchResource;

/** Asks the search what every search page shows. Safe for use by many threads. */
@Singleton
final class Finding {

  private static final int LAST_PAGE = 10;

  private final SearchResource search;

  private final PublicArticles articles;

  Finding(SearchResource search, PublicArticles articles) {
    this.search = search;
    this.articles = articles;
  }

  Found find(String query, String lang, String tag, int page) {
    int within = Math.clamp(page, 1, LAST_PAGE);
    return Found.of(
        search.search(query, lang, tag.isEmpty() ? null : tag, within), articles.tags(lang));
  }
}
