package kb.page;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import kb.answer.Ticket;
import kb.answer.TicketStatus;
import kb.answer.Tickets;
import kb.language.LanguageGuess;
import kb.web.Visit;
import kb.web.VisitTokens;

/** Turns a form that was sent into a ticket. Safe for use by many threads. */
@Singleton
final class SentRequests {

  private static final String CHANNEL = "form";

  private final Tickets tickets;
  private final RequestFiles files;
  private final VisitTokens tokens;
  private final Clock clock;

  SentRequests(Tickets tickets, RequestFiles files, VisitTokens tokens, Clock clock) {
    this.tickets = tickets;
    this.files = files;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Keeps the request, its files first; it is on the disk when the call returns.
   *
   * @return its number
   * @throws IOException when its files may not have been kept
   * @throws kb.deflection.ledger.LedgerUnavailable when the request may not have been kept
   */
  String keep(RequestForm form) throws IOException {
    String number = tickets.newNumber();
    files.keep(number, form.chosenFiles());
    tickets.put(ticket(number, form));
    return number;
  }

  private Ticket ticket(String number, RequestForm form) {
    String token = form.visit == null ? "" : form.visit;
    return new Ticket(
        number,
        CHANNEL,
        form.contact(),
        tokens.verifyOfAnyAge(token).map(Visit::id).orElse(null),
        LanguageGuess.of(form.subject() + "\n" + form.body()),
        form.subject(),
        form.body(),
        form.page().isEmpty() ? null : form.page(),
        form.contact(),
        TicketStatus.OPEN,
        clock.instant());
  }
}
