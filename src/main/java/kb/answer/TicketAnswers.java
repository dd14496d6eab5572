package kb.answer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.coach.CoachContext;
import kb.coach.Coaches;
import kb.deflection.ledger.EventLedger;
import kb.suggest.Draft;
import kb.suggest.Suggester;
import kb.suggest.SuggestionAnswer;

/** Gathers what an agent should know of a ticket. Safe for use by many threads. */
@Singleton
public final class TicketAnswers {

  private static final int ANSWERS = 5;

  private final EventLedger ledger;
  private final Suggester suggester;
  private final Coaches coaches;
  private final ArticleLibrary library;

  public TicketAnswers(
      EventLedger ledger, Suggester suggester, Coaches coaches, ArticleLibrary library) {
    this.ledger = ledger;
    this.suggester = suggester;
    this.coaches = coaches;
    this.library = library;
  }

  /**
   * What was tried, what is missing and what may answer, as it stands now.
   *
   * @param attachments how many files came with it, 0 or more
   */
  public TicketAnswer of(Ticket ticket, int attachments) {
    String lang = Objects.requireNonNullElse(ticket.lang(), "uk");
    Draft draft = Draft.sent(ticket.subject(), ticket.body(), lang);
    return new TicketAnswer(
        ticket.id(),
        ticket.visit() == null ? List.of() : Tried.in(ledger.ofVisit(ticket.visit())),
        SuggestionAnswer.hints(
            coaches.coach(ticket.text(), context(ticket, attachments)).missing()),
        SuggestionAnswer.items(
            suggester.suggest(draft, Audience.INTERNAL, false, ANSWERS).suggestions(), library));
  }

  /** Its customer is known to the help desk, so nobody has to ask who writes. */
  private static CoachContext context(Ticket ticket, int attachments) {
    return new CoachContext(
        Objects.requireNonNullElse(ticket.lang(), "uk"),
        attachments,
        true,
        ticket.page() != null,
        ticket.channel(),
        Set.of());
  }
}
