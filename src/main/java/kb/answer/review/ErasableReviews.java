package kb.answer.review;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import kb.answer.ErasableOfTickets;

/** The reviews of a customer's tickets. */
@Singleton
@Priority(ErasableOfTickets.BEFORE_THE_TICKETS)
public final class ErasableReviews extends ErasableOfTickets {

  public ErasableReviews() {
    super("review");
  }
}
