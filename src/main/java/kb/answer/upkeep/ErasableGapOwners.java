package kb.answer.upkeep;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import kb.answer.ErasableOfTickets;

/** Which of a customer's tickets were gaps, and whose. */
@Singleton
@Priority(ErasableOfTickets.BEFORE_THE_TICKETS)
final class ErasableGapOwners extends ErasableOfTickets {

  ErasableGapOwners() {
    super("gap_owner");
  }
}
