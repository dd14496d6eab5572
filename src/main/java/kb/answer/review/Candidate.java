package kb.answer.review;

import java.util.Optional;
import kb.answer.Ticket;
import kb.answer.link.Link;
import kb.answer.link.Target;
import kb.article.Article;
import kb.coach.redaction.Redactor;

/**
 * A linked answer to judge.
 *
 * @param article what was linked; none where it is a page of another site, which the reviewer opens
 */
public record Candidate(Link link, Ticket ticket, Optional<Article> article) {

  /** What was asked, secrets and personal numbers hidden. */
  public String question() {
    return Redactor.redact(ticket.text()).text();
  }

  /** Whether the article has been changed since it was linked; of other sites nobody knows. */
  public boolean isChanged() {
    return link.target() instanceof Target.ToArticle to
        && article.filter(now -> !to.version().equals(now.digest())).isPresent();
  }
}
