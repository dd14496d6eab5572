package kb.answer.insert;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import kb.answer.ErasableOfTickets;

/** What was inserted for a customer's tickets. */
@Singleton
@Priority(ErasableOfTickets.BEFORE_THE_TICKETS)
public final class ErasableInserts extends ErasableOfTickets {

  public ErasableInserts() {
    super("sent_insert");
  }
}
