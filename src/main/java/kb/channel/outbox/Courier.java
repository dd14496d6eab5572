package kb.channel.outbox;

/** Brings parcels of one kind to their desks. */
public interface Courier {

  Kind kind();

  /**
   * Tries once. May be called again for a parcel that did arrive, after a crash or a lost answer,
   * and must then not deliver it a second time where the desk lets us see that.
   */
  Delivery deliver(Parcel parcel);
}
