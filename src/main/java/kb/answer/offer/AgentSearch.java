package kb.answer.offer;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kb.answer.Ticket;
import kb.answer.Tickets;
import kb.answer.Tried;
import kb.answer.UnknownArticle;
import kb.answer.UnknownTicket;
import kb.answer.insert.InsertMaker;
import kb.answer.insert.Inserts;
import kb.answer.insert.InternalArticle;
import kb.answer.learning.Learning;
import kb.answer.learning.Why;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.deflection.ledger.EventLedger;
import kb.web.WebConfig;
import org.jspecify.annotations.Nullable;

/**
 * What agents ask: the API, the desk's page and the tools of AI agents say the same because they
 * all ask here. Safe for use by many threads.
 */
@Singleton
public final class AgentSearch {

  private final OfferFinder finder;
  private final InsertMaker maker;
  private final Tickets tickets;
  private final EventLedger ledger;
  private final ArticleLibrary library;
  private final Learning learning;
  private final WebConfig config;

  public AgentSearch(
      OfferFinder finder,
      InsertMaker maker,
      Tickets tickets,
      EventLedger ledger,
      ArticleLibrary library,
      Learning learning,
      WebConfig config) {
    this.finder = finder;
    this.maker = maker;
    this.tickets = tickets;
    this.ledger = ledger;
    this.library = library;
    this.learning = learning;
    this.config = config;
  }

  /**
   * What answers.
   *
   * @param query what to look for; empty to answer the ticket itself
   * @param ticketId the ticket, if one is open
   * @param lang the language to answer in; none means the customer's
   * @param withInserts whether to make inserts too
   * @param here the address this server was called at
   * @throws UnknownTicket when there is no such ticket
   */
  public AnswersAnswer answers(
      String query,
      @Nullable String ticketId,
      @Nullable String lang,
      boolean withInserts,
      URI here) {
    Ticket ticket = ticketId == null ? null : tickets.known(ticketId);
    String customer = lang != null || ticket == null ? lang : ticket.lang();
    Offers found =
        ticket == null || !query.isBlank()
            ? finder.search(query, customer)
            : finder.answers(ticket.subject(), ticket.body(), customer);
    return answer(found, ticket == null ? Map.of() : tried(ticket), withInserts, here);
  }

  /** What answers a text that was pasted and is no ticket. */
  public AnswersAnswer ofText(String text, @Nullable String lang, URI here) {
    return answer(finder.answers("", text, lang), Map.of(), false, here);
  }

  /** What the customer made of each article they were shown. */
  private Map<String, String> tried(Ticket ticket) {
    Map<String, String> tried = new HashMap<>();
    if (ticket.visit() != null) {
      for (Tried one : Tried.in(ledger.ofVisit(ticket.visit()))) {
        String opened = one.opened() ? "opened" : "shown";
        tried.put(one.article(), one.verdict().isEmpty() ? opened : one.verdict());
      }
    }
    return tried;
  }

  private AnswersAnswer answer(
      Offers found, Map<String, String> tried, boolean withInserts, URI here) {
    List<AnswerItem> items =
        found.offers().stream()
            .map(offer ->
                item(offer, tried.get(offer.article().key().id()), found, withInserts, here))
            .toList();
    return new AnswersAnswer(found.lang(), found.questions(), items, found.readAs());
  }

  private AnswerItem item(
      Offer offer, @Nullable String tried, Offers found, boolean withInserts, URI here) {
    Why why = learning.why(offer.article().key(), found.questions().get(offer.question()));
    if (!withInserts) {
      return AnswerItem.of(offer, tried, why, null, null);
    }
    try {
      Inserts inserts =
          inserts(offer.article(), offer.hit().passage().anchor(), found.lang(), here);
      return AnswerItem.of(offer, tried, why, inserts, null);
    } catch (InternalArticle e) {
      return AnswerItem.of(offer, tried, why, null, e.getMessage());
    }
  }

  private Inserts inserts(Article article, String anchor, String lang, URI here) {
    OfferFinder.Quoted quoted = finder.quoted(article, anchor, lang);
    return maker.of(quoted.article(), quoted.anchor(), config.address().orElse(here));
  }

  /** One article for a ticket, in whose language it is inserted; without a ticket, in its own. */
  public ArticlePreview previewFor(
      String lang, String id, String anchor, String ticketId, URI here) {
    String customer = tickets.find(ticketId).map(Ticket::lang).orElse(lang);
    return preview(lang, id, anchor, "ru".equals(customer) ? "uk" : customer, here);
  }

  /**
   * One article as an agent reads it.
   *
   * @param anchor the passage to insert; empty for its beginning
   * @param customer the language to insert in, where it is translated
   * @throws kb.web.Refusal when no such article is served
   */
  public ArticlePreview preview(String lang, String id, String anchor, String customer, URI here) {
    Article article =
        library
            .find(new ArticleKey(lang, id))
            .orElseThrow(() -> UnknownArticle.called(lang + "/" + id));
    boolean internal = article.audience() == Audience.INTERNAL;
    Inserts inserts = null;
    String refused = null;
    try {
      inserts = inserts(article, anchor, customer, here);
    } catch (InternalArticle e) {
      refused = e.getMessage();
    }
    return new ArticlePreview(
        id,
        lang,
        article.title(),
        article.url() == null ? article.key().address() : article.url().toString(),
        internal,
        article.updated(),
        article.owner(),
        article.html(),
        inserts,
        refused);
  }
}
