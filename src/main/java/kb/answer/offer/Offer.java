package kb.answer.offer;

import kb.article.Article;
import kb.article.Audience;
import kb.search.Hit;

/**
 * An article that may answer.
 *
 * @param hit what was found, with its passage
 * @param confidence the probability that it answers the question, 0 to 1; 0 where none was judged,
 *     as in a search
 * @param question the number of the question it may answer, from 0
 */
public record Offer(Article article, Hit hit, double confidence, int question) {

  /** Whether customers must not learn of it. */
  public boolean isInternal() {
    return article.audience() == Audience.INTERNAL;
  }

  /** Where it is read: its page, or the page outside that it stands for. */
  public String address() {
    return article.url() == null ? hit.address() : article.url().toString();
  }
}
