package kb.answer.review;

import kb.answer.Ticket;
import kb.answer.link.Link;
import kb.article.Article;
import kb.coach.redaction.Redactor;

/**
 * A linked answer to judge.
 *
 * @param isChanged whether the article has been changed since it was linked
 */
public record Candidate(Link link, Ticket ticket, Article article, boolean isChanged) {

  /** What was asked, secrets and personal numbers hidden. */
  public String question() {
    return Redactor.redact(ticket.text()).text();
  }
}
