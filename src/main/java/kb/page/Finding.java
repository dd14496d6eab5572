package kb.page;

import jakarta.inject.Singleton;
import kb.search.SearchResource;

/** Asks the search what every search page shows. Safe for use by many threads. */
@Singleton
final class Finding {

  private static final int LAST_PAGE = 10;

  private final SearchResource search;

  Finding(SearchResource search) {
    this.search = search;
  }

  Found find(String query, String lang, String tag, int page) {
    int within = Math.clamp(page, 1, LAST_PAGE);
    return Found.of(search.search(query, lang, tag.isEmpty() ? null : tag, within));
  }
}
