package kb.page;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kb.answer.Ticket;
import kb.answer.Tickets;
import kb.answer.Tried;
import kb.answer.link.LinkAnswer;
import kb.answer.link.Links;
import kb.answer.link.UnknownTicket;
import kb.answer.offer.AgentSearch;
import kb.answer.offer.AnswersAnswer;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.coach.CoachContext;
import kb.coach.Coaches;
import kb.deflection.ledger.EventLedger;
import kb.suggest.SuggestionAnswer;
import org.jspecify.annotations.Nullable;

/** Gathers what an agent sees. Safe for use by many threads. */
@Singleton
final class Desk {

  private static final int NEWEST = 40;

  private final AgentSearch search;
  private final Tickets tickets;
  private final Links links;
  private final EventLedger ledger;
  private final Coaches coaches;
  private final ArticleLibrary library;

  Desk(
      AgentSearch search,
      Tickets tickets,
      Links links,
      EventLedger ledger,
      Coaches coaches,
      ArticleLibrary library) {
    this.search = search;
    this.tickets = tickets;
    this.links = links;
    this.ledger = ledger;
    this.coaches = coaches;
    this.library = library;
  }

  /**
   * The desk with a ticket open, or a search, or both, or the newest tickets.
   *
   * @throws UnknownTicket when there is no such ticket
   */
  DeskView view(String query, @Nullable String ticketId, URI here) {
    if (ticketId == null) {
      return new DeskView(
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          query.isBlank()
              ? List.of()
              : DeskView.groups(search.answers(query, null, null, false, here), List.of()),
          query,
          null,
          tickets.newest(true, NEWEST));
    }
    Ticket ticket = tickets.find(ticketId).orElseThrow(() -> new UnknownTicket(ticketId));
    AnswersAnswer found = search.answers(query, ticketId, null, false, here);
    List<LinkAnswer> linked = links.of(ticketId).stream().map(LinkAnswer::of).toList();
    return new DeskView(
        Optional.of(ticket),
        tried(ticket),
        missing(ticket),
        linked,
        DeskView.groups(found, linked),
        query,
        found.readAs(),
        List.of());
  }

  /** The desk with what answers a pasted text, which is not kept. */
  DeskView ofText(String text, URI here) {
    AnswersAnswer found = search.ofText(text, null, here);
    return new DeskView(
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        DeskView.groups(found, List.of()),
        "",
        found.readAs(),
        tickets.newest(true, NEWEST));
  }

  private List<DeskView.TriedLine> tried(Ticket ticket) {
    String visit = ticket.visit();
    return visit == null
        ? List.of()
        : Tried.in(ledger.ofVisit(visit)).stream()
            .map(tried ->
                new DeskView.TriedLine(
                    library
                        .find(new ArticleKey(tried.lang(), tried.article()))
                        .map(Article::title)
                        .orElse(tried.article()),
                    "/desk/articles/" + tried.lang() + "/" + tried.article(),
                    tried))
            .toList();
  }

  private List<SuggestionAnswer.Hint> missing(Ticket ticket) {
    String lang = Objects.requireNonNullElse(ticket.lang(), "uk");
    return SuggestionAnswer.hints(
        coaches.coach(ticket.text(), CoachContext.ofTextOnly(lang)).missing());
  }
}
