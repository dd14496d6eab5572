package kb.channel.outbox;

/** What a parcel is. */
public enum Kind {
  /** An internal note on a ticket; what it says is gathered when it is sent. */
  NOTE,
  /** A request of our own form, for a desk that keeps requests. */
  REQUEST
}
