package kb.page.desk;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kb.answer.Ticket;
import kb.answer.Tickets;
import kb.answer.Tried;
import kb.answer.UnknownTicket;
import kb.answer.link.LinkAnswer;
import kb.answer.link.Links;
import kb.answer.offer.AgentSearch;
import kb.answer.offer.AnswersAnswer;
import kb.answer.offer.Sending;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.coach.CoachContext;
import kb.coach.Coaches;
import kb.deflection.ledger.EventLedger;
import kb.page.request.RequestFile;
import kb.page.request.RequestFiles;
import kb.suggest.SuggestionAnswer;
import org.jspecify.annotations.Nullable;

/** Gathers what an agent sees. Safe for use by many threads. */
@Singleton
final class Desk {

  private static final int NEWEST = 40;

  /** Among so many open tickets a pasted text is looked for. */
  private static final int RECENT = 200;

  /** A text of so many characters is nobody else's. */
  private static final int TELLING = 25;

  private static final double MOST_OF = 0.8;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final AgentSearch search;
  private final Tickets tickets;
  private final Links links;
  private final Sending sending;
  private final EventLedger ledger;
  private final Coaches coaches;
  private final ArticleLibrary library;
  private final RequestFiles files;

  Desk(
      AgentSearch search,
      Tickets tickets,
      Links links,
      Sending sending,
      EventLedger ledger,
      Coaches coaches,
      ArticleLibrary library,
      RequestFiles files) {
    this.search = search;
    this.tickets = tickets;
    this.links = links;
    this.sending = sending;
    this.ledger = ledger;
    this.coaches = coaches;
    this.library = library;
    this.files = files;
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
          List.of(),
          List.of(),
          query.isBlank()
              ? List.of()
              : DeskView.groups(search.answers(query, null, null, false, here), List.of()),
          query,
          null,
          tickets.newest(true, NEWEST));
    }
    Ticket ticket = tickets.known(ticketId);
    AnswersAnswer found = search.answers(query, ticketId, null, false, here);
    List<RequestFile> attached = files.of(ticketId);
    List<LinkAnswer> linked = links.of(ticketId).stream().map(LinkAnswer::of).toList();
    return new DeskView(
        Optional.of(ticket),
        attached,
        tried(ticket),
        missing(ticket, attached.size()),
        linked,
        sent(ticketId),
        DeskView.groups(found, linked),
        query,
        found.readAs(),
        List.of());
  }

  /** The newest open ticket that says what was pasted, or has its number. */
  Optional<Ticket> pasted(String text) {
    String said = plain(text);
    return tickets.newest(true, RECENT).stream()
        .filter(ticket -> ticket.id().equals(text.strip()) || isOf(said, plain(ticket.body())))
        .findFirst();
  }

  /** Whether a text is that of a ticket: all of it and perhaps more, or most of it. */
  private static boolean isOf(String said, String body) {
    return (body.length() >= TELLING && said.contains(body))
        || (said.length() >= TELLING
            && said.length() > MOST_OF * body.length()
            && body.contains(said));
  }

  /** As it reads, however a help desk breaks its lines. */
  private static String plain(String text) {
    return BLANKS.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  /** The desk with what answers a pasted text, which is not kept. */
  DeskView ofText(String text, URI here) {
    AnswersAnswer found = search.ofText(text, null, here);
    return new DeskView(
        Optional.empty(),
        List.of(),
        List.of(),
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

  private List<DeskView.SentLine> sent(String ticket) {
    return sending.of(ticket).stream()
        .map(sent ->
            new DeskView.SentLine(
                library.find(sent.article()).map(Article::title).orElse(sent.article().id()),
                "/desk" + sent.article().address(),
                sent,
                sending.hasChanged(sent)))
        .toList();
  }

  private List<SuggestionAnswer.Hint> missing(Ticket ticket, int attached) {
    String lang = Objects.requireNonNullElse(ticket.lang(), "uk");
    return SuggestionAnswer.hints(
        coaches.coach(ticket.text(), context(ticket, lang, attached)).missing());
  }

  /** Whoever wrote is known: they said where to answer them. */
  private static CoachContext context(Ticket ticket, String lang, int attached) {
    return new CoachContext(
        lang, attached, true, ticket.page() != null, ticket.channel(), Set.of());
  }
}
