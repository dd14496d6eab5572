package kb.deflection.erasure;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.Subject;
import kb.deflection.Subject.Strength;
import kb.deflection.SubjectKeys;
import kb.deflection.ledger.EventLedger;

/**
 * Forgets a customer who asks for it: in one transaction everywhere, then out of the database's
 * files, so that their bytes are gone and not only their rows. Safe for use by many threads.
 */
@Singleton
public final class Erasure {

  private final EventLedger ledger;
  private final SubjectKeys subjects;
  private final List<Erasable> rooms;
  private final Clock clock;

  @Inject
  public Erasure(EventLedger ledger, SubjectKeys subjects, @All List<Erasable> rooms, Clock clock) {
    this.ledger = ledger;
    this.subjects = subjects;
    this.rooms = List.copyOf(rooms);
    this.clock = clock;
  }

  /**
   * Forgets a customer; numbers already counted stay as they are.
   *
   * @param customer as the ticket system names them
   * @throws kb.deflection.ledger.LedgerUnavailable when it may not have been done; ask again
   */
  public Erased erase(String customer) {
    Subject subject = subjects.customer(customer, Strength.VERIFIED);
    int removed =
        ledger.write(connection -> {
          int rows = 0;
          for (Erasable room : rooms) {
            rows += room.erase(connection, customer, subject);
          }
          return rows;
        });
    ledger.append(
        List.of(
            Event.of(EventType.ERASED, "server", UUID.randomUUID().toString(), clock.instant())));
    ledger.scrub();
    Log.infof("A customer was erased: %d rows", removed);
    return new Erased(removed);
  }
}
