package kb.channel.helpdesk;

import kb.channel.helpdesk.DeskHttp.Reply;
import kb.channel.outbox.Delivery;

/** What the answer of a desk's API means for a parcel. */
final class Replies {

  private Replies() {}

  /**
   * Whatever can be mended on the desk's side or in our settings (a wrong token, a moved address,
   * overload) is tried again until the parcel is too old; what the desk calls malformed is not.
   */
  static Delivery delivery(Reply reply, String what) {
    String why = what + " is answered " + reply.status();
    return switch (reply.status()) {
      case 400, 413, 415, 422 -> new Delivery.Never(why);
      case 404, 409, 410 -> new Delivery.NotNow(why, reply.retryAfter(), false);
      default ->
          reply.isGood() ? new Delivery.Done() : new Delivery.NotNow(why, reply.retryAfter(), true);
    };
  }

  static Delivery unreachable(Exception e) {
    return new Delivery.NotNow("cannot be reached: " + e.getClass().getSimpleName(), null, true);
  }
}
