package kb.answer.link;

import kb.web.Problem;

/** There is no ticket of this id. */
public final class UnknownTicket extends RuntimeException {

  public UnknownTicket(String ticket) {
    super("there is no ticket '" + ticket + "'; report it first by PUT /api/tickets/{ticket}");
  }

  /** What a caller is told. */
  public Problem problem() {
    return Problem.of("ticket-unknown", "Ticket unknown", 404, String.valueOf(getMessage()));
  }
}
