package kb.channel.helpdesk.post;

import java.time.Duration;
import java.util.Set;
import kb.channel.outbox.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * What a desk's API answered, and what that means for a parcel.
 *
 * @param retryAfter how long it asks to be left alone
 */
record DeskReply(int status, String body, @Nullable Duration retryAfter) {

  private static final Set<Integer> MALFORMED = Set.of(400, 413, 415, 422);
  private static final Set<Integer> OF_THE_TICKET = Set.of(404, 409, 410);

  boolean isGood() {
    return status >= 200 && status < 300;
  }

  /**
   * Whatever can be mended on the desk's side or in our settings (a wrong token, a moved address,
   * overload) is tried again until the parcel is too old; what the desk calls malformed is not.
   *
   * @param what was asked of the desk, such as {@code posting the note}
   */
  Delivery delivery(String what) {
    if (isGood()) {
      return new Delivery.Done();
    }
    return MALFORMED.contains(status) ? new Delivery.Never(why(what)) : notNow(what);
  }

  /** An answer that says nothing of the parcel itself, or that the ticket is not there now. */
  Delivery notNow(String what) {
    boolean away = !MALFORMED.contains(status) && !OF_THE_TICKET.contains(status);
    return new Delivery.NotNow(why(what), retryAfter, away);
  }

  private String why(String what) {
    return what + " is answered " + status;
  }

  /** No answer at all. */
  static Delivery none(Exception e) {
    return new Delivery.NotNow("cannot be reached: " + e.getClass().getSimpleName(), null, true);
  }
}
