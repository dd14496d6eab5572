package kb.answer.link;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import kb.answer.ErasableOfTickets;

/** The links of a customer's tickets. */
@Singleton
@Priority(ErasableOfTickets.BEFORE_THE_TICKETS)
public final class ErasableLinks extends ErasableOfTickets {

  public ErasableLinks() {
    super("link");
  }
}
