package kb.channel.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kb.deflection.Subject;
import kb.deflection.ledger.EventLedger;
import org.jspecify.annotations.Nullable;

/**
 * What help desks are still to be told. A parcel put in over the connection of a transaction is
 * there when the transaction is, and stays until its desk has it: at least once, whatever is down
 * or killed meanwhile. Safe for use by many threads and by several servers on one database.
 */
@Singleton
public final class Outbox {

  /** A parcel that is being delivered is not tried by anybody else, or again, for this long. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private final EventLedger ledger;
  private final Clock clock;
  private final Duration settle;

  @Inject
  public Outbox(EventLedger ledger, OutboxConfig config, Clock clock) {
    this(ledger, config.settle(), clock);
  }

  public Outbox(EventLedger ledger, Duration settle, Clock clock) {
    this.ledger = ledger;
    this.settle = settle;
    this.clock = clock;
  }

  /**
   * A note is due on a ticket. Where one is under way it will say everything, or is followed by
   * another if it has gone already; one that was given up is tried again.
   *
   * @param connection of the transaction that changes what the note will say
   */
  public void addNote(Connection connection, String desk, String ticket, @Nullable Subject subject)
      throws SQLException {
    ParcelChanges.want(connection, parcel(desk, Kind.NOTE, ticket, "", settle), subject);
  }

  /**
   * A request of our own form is to go to a desk.
   *
   * @param id the request's number: the same again is not added twice
   * @param payload what the desk is sent, as JSON
   */
  public void addRequest(String desk, String id, String payload, @Nullable Subject subject) {
    Parcel parcel = parcel(desk, Kind.REQUEST, id, payload, Duration.ZERO);
    ledger.write(connection -> {
      if (!ParcelRows.has(connection, desk, Kind.REQUEST, id)) {
        ParcelChanges.insert(connection, parcel, subject);
      }
      return 0;
    });
  }

  private Parcel parcel(String desk, Kind kind, String ticket, String payload, Duration after) {
    Instant now = clock.instant();
    return new Parcel(
        UUID.randomUUID().toString(),
        desk,
        kind,
        ticket,
        payload,
        Parcel.State.WAITING,
        0,
        0,
        now.plus(after),
        now,
        null,
        null);
  }

  /** Every desk for which something is due. */
  List<String> desksDue() {
    return ledger.read(connection -> ParcelRows.desksDue(connection, clock.instant()));
  }

  /** What is due for a desk, the longest due first. */
  List<Parcel> due(String desk, int most) {
    return ledger.read(connection -> ParcelRows.due(connection, desk, clock.instant(), most));
  }

  /**
   * Takes a parcel for an attempt; what becomes of it is told by {@link #sent}, {@link #retry} or
   * {@link #bury}, or by nobody, and then it is due again when the lease is over.
   *
   * @return the parcel as it was taken; empty where another server has taken it
   */
  Optional<Parcel> take(Parcel parcel) {
    Instant lease = clock.instant().plus(LEASE);
    return ledger.write(connection ->
        ParcelChanges.take(connection, parcel, lease)
            ? ParcelRows.find(connection, parcel.id())
            : Optional.empty());
  }

  /**
   * Delivered: what it said is forgotten here. What changed since it was taken is told by another.
   */
  void sent(Parcel taken) {
    Parcel another = parcel(taken.desk(), taken.kind(), taken.ticket(), taken.payload(), settle);
    Instant now = clock.instant();
    ledger.write(connection -> {
      if (ParcelChanges.sent(connection, taken, now)) {
        ParcelChanges.follow(connection, taken, another);
      }
      return 0;
    });
  }

  /** Refused for good, or too old; tried again where it has changed since it was taken. */
  void bury(Parcel taken, String why) {
    Instant now = clock.instant();
    ledger.write(connection -> ParcelChanges.bury(connection, taken, now, now.plus(settle), why));
  }

  void retry(Parcel taken, Duration after, String why) {
    Instant next = clock.instant().plus(after);
    ledger.write(connection -> ParcelChanges.postpone(connection, taken, next, why));
  }

  /** Parcels in a state, the newest first. */
  public List<Parcel> list(Parcel.State state, int most) {
    return ledger.read(connection -> ParcelRows.list(connection, state, most));
  }

  /** Has a parcel tried at once, also one that was given up; empty where there is none waiting. */
  public Optional<Parcel> tryAgain(String id) {
    Instant now = clock.instant();
    boolean revived = ledger.write(connection -> ParcelChanges.revive(connection, id, now));
    return revived ? find(id) : Optional.empty();
  }

  public Optional<Parcel> find(String id) {
    return ledger.read(connection -> ParcelRows.find(connection, id));
  }

  /** How much waits, and how much was given up. */
  public Backlog backlog() {
    return ledger.read(ParcelRows::backlog);
  }

  /** Forgets parcels that ended, and webhooks that were received, before a moment. */
  int forgetBefore(Instant horizon) {
    return ledger.write(connection -> ParcelChanges.deleteBefore(connection, horizon));
  }
}
