package kb.article;

import java.util.List;

/**
 * What became different for readers.
 *
 * @param changed the articles that are new or no longer the same, in order of their keys
 * @param removed the articles that are served no more
 */
public record LibraryChange(List<Article> changed, List<ArticleKey> removed) {

  public LibraryChange {
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }

  public boolean isEmpty() {
    return changed.isEmpty() && removed.isEmpty();
  }
}
