package kb.page.request;

import jakarta.inject.Singleton;
import java.util.List;
import kb.answer.Ticket;
import kb.answer.Tried;
import kb.article.Article;
import kb.deflection.ledger.EventLedger;
import kb.deflection.ledger.LedgerUnavailable;
import kb.page.PublicArticles;

/**
 * What somebody read before they wrote: it went with their request. Safe for use by many threads.
 */
@Singleton
final class TriedArticles {

  private final EventLedger ledger;
  private final PublicArticles articles;

  TriedArticles(EventLedger ledger, PublicArticles articles) {
    this.ledger = ledger;
    this.articles = articles;
  }

  /** The articles opened in the visit of a request, in order; none while the ledger is away. */
  List<Article> before(Ticket ticket) {
    String visit = ticket.visit();
    if (visit == null) {
      return List.of();
    }
    try {
      return Tried.in(ledger.ofVisit(visit)).stream()
          .filter(Tried::opened)
          .flatMap(tried -> articles.find(tried.lang(), tried.article()).stream())
          .toList();
    } catch (LedgerUnavailable e) {
      return List.of();
    }
  }
}
