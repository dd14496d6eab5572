package kb.article.markdown;

import java.util.List;
import java.util.Set;
import kb.article.Passage;

/**
 * What an article says, ready to be shown and searched.
 *
 * @param html safe to be put into a page
 * @param passages in reading order; empty where there is no text
 * @param anchors of every heading, also of those without a text of their own
 * @param links every different link and picture
 */
public record Body(String html, List<Passage> passages, Set<String> anchors, List<Link> links) {

  public Body {
    passages = List.copyOf(passages);
    anchors = Set.copyOf(anchors);
    links = List.copyOf(links);
  }
}
