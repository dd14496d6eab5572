package kb.answer.offer;

import jakarta.inject.Singleton;
import java.util.List;
import kb.answer.Ticket;
import kb.answer.Tickets;
import kb.answer.UnknownTicket;
import kb.answer.insert.SentInsert;
import kb.answer.insert.SentInserts;
import kb.answer.link.Targets;
import kb.article.Article;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Keeps which version of an article an agent sent, and refuses what no customer may see. Safe for
 * use by many threads.
 */
@Singleton
public final class Sending {

  static final String KINDS = "title|brief|passage|full";
  static final String FORMATS = "text|markdown|html|telegram";

  private final SentInserts sent;
  private final Tickets tickets;
  private final Targets targets;
  private final ArticleLibrary library;

  public Sending(SentInserts sent, Tickets tickets, Targets targets, ArticleLibrary library) {
    this.sent = sent;
    this.tickets = tickets;
    this.targets = targets;
    this.library = library;
  }

  /**
   * Keeps that an article went into a reply, in the version it has now.
   *
   * @param lang the language it was inserted in; none means the ticket's
   * @throws UnknownTicket when there is no such ticket
   * @throws kb.web.Refusal when no such article is served, or it is internal
   */
  public void sent(
      String ticketId, String id, @Nullable String lang, String kind, String format, String agent) {
    Ticket ticket = tickets.known(ticketId);
    Article article = targets.served(ticket.id(), id, lang);
    if (article.audience() == Audience.INTERNAL) {
      throw Problem.of(
              "article-internal",
              "Internal article",
              409,
              "'" + id + "' is internal: it may go into no reply that a customer reads")
          .refusal();
    }
    sent.keep(ticketId, article.key(), article.digest(), kind, format, agent);
  }

  /** What went into the replies to a ticket, oldest first. */
  public List<SentInsert> of(String ticket) {
    return sent.of(ticket);
  }

  /** Whether an article says something else than when it was sent, or is gone. */
  public boolean hasChanged(SentInsert insert) {
    return library
        .find(insert.article())
        .map(article -> !article.digest().equals(insert.version()))
        .orElse(true);
  }
}
