package kb.answer;

import kb.web.Problem;
import kb.web.Refusal;

/** There is no ticket of this id. */
public final class UnknownTicket extends Refusal {

  UnknownTicket(String ticket) {
    super(
        Problem.of(
            "ticket-unknown",
            "Ticket unknown",
            404,
            "there is no ticket '" + ticket + "'; report it first by PUT /api/tickets/{ticket}"));
  }
}
