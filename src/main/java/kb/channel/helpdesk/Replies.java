package kb.channel.helpdesk;

import java.util.Set;
import kb.channel.helpdesk.DeskHttp.Reply;
import kb.channel.outbox.Delivery;

/** What the answer of a desk's API means for a parcel. */
final class Replies {

  private static final Set<Integer> MALFORMED = Set.of(400, 413, 415, 422);
  private static final Set<Integer> OF_THE_TICKET = Set.of(404, 409, 410);

  private Replies() {}

  /**
   * Whatever can be mended on the desk's side or in our settings (a wrong token, a moved address,
   * overload) is tried again until the parcel is too old; what the desk calls malformed is not.
   */
  static Delivery delivery(Reply reply, String what) {
    if (reply.isGood()) {
      return new Delivery.Done();
    }
    return MALFORMED.contains(reply.status())
        ? new Delivery.Never(why(reply, what))
        : notNow(reply, what);
  }

  /** An answer that says nothing of the parcel itself, or that the ticket is not there now. */
  static Delivery notNow(Reply reply, String what) {
    boolean away = !MALFORMED.contains(reply.status()) && !OF_THE_TICKET.contains(reply.status());
    return new Delivery.NotNow(why(reply, what), reply.retryAfter(), away);
  }

  private static String why(Reply reply, String what) {
    return what + " is answered " + reply.status();
  }

  static Delivery unreachable(Exception e) {
    return new Delivery.NotNow("cannot be reached: " + e.getClass().getSimpleName(), null, true);
  }
}
