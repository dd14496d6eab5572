package kb.channel.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How an attempt to deliver a parcel ended. */
public sealed interface Delivery {

  /** The desk has it, or there was nothing to tell. */
  record Done() implements Delivery {}

  /**
   * Not now; to be tried again.
   *
   * @param why for the administrator, without a word of a customer
   * @param after not before this long, where the desk said so
   * @param deskAway whether the desk as a whole is away, so that it is left alone for a while
   */
  record NotNow(String why, @Nullable Duration after, boolean deskAway) implements Delivery {}

  /** Never: the desk says that the parcel itself is wrong. */
  record Never(String why) implements Delivery {}
}
