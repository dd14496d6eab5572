package kb.deflection;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kb.deflection.Assignment.Arm;
import kb.deflection.ledger.EventLedger;
import kb.deflection.likeness.DraftSketches;

/**
 * What the server itself says of a visit: that it began, and what the engine found. Safe for use by
 * many threads.
 */
@Singleton
public final class VisitLog {

  private static final String SOURCE = "server";

  private static final int VISITS_REMEMBERED = 10_000;

  private final EventLedger ledger;
  private final HoldOut holdOut;
  private final SubjectKeys subjects;
  private final Clock clock;
  private final Units units;

  public VisitLog(EventLedger ledger, HoldOut holdOut, SubjectKeys subjects, Clock clock) {
    this.ledger = ledger;
    this.holdOut = holdOut;
    this.subjects = subjects;
    this.clock = clock;
    this.units = new Units(ledger, VISITS_REMEMBERED);
  }

  /**
   * Writes down what the engine found, and decides whether the customer sees it: by who they are
   * where that is known, else by their visit. A visit stays on its side though its customer becomes
   * known later. Does not wait for the disk: an answer to a customer never depends on the ledger. A
   * visit whose start is lost because the ledger was away is not counted.
   *
   * @return false for somebody in the hold-out: they are shown none of it
   */
  public boolean suggested(Suggested found) {
    Instant now = clock.instant();
    String visit = found.visit().id();
    Subject subject = found.customer().orElseGet(() -> subjects.visitor(visit));
    Optional<Assignment> side = holdOut.assign(unit(found, subject));
    boolean isShown = side.map(Assignment::arm).orElse(Arm.TREATED) == Arm.TREATED;
    List<Event> events = new ArrayList<>();
    if (found.isNew()) {
      events.add(
          Event.of(EventType.VISIT_STARTED, SOURCE, visit, now)
              .withVisit(visit)
              .withSubject(subject)
              .withChannel(found.visit().channel(), found.lang()));
    }
    EventType type = isShown ? EventType.SUGGEST_RETURNED : EventType.SUGGEST_SUPPRESSED;
    events.add(
        Event.of(type, SOURCE, UUID.randomUUID().toString(), now)
            .withVisit(visit)
            .withSubject(subject)
            .withChannel(found.visit().channel(), found.lang())
            .withDetail(
                Detail.NONE
                    .withShown(found.shown())
                    .withAssignment(side.orElse(null))
                    .withDraft(found.draftChars(), found.draftWords())));
    orSay(ledger.enqueue(events), visit);
    if (found.customer().isPresent() && found.sketch().isPresent()) {
      orSay(ledger.enqueue(DraftSketches.put(visit, subject, found.sketch().get(), now)), visit);
    }
    return isShown;
  }

  /** Whom the lot was drawn for: who the visit began as. */
  private Subject unit(Suggested found, Subject subject) {
    return holdOut.share() == 0 ? subject : units.of(found, subject);
  }

  private static void orSay(CompletableFuture<?> written, String visit) {
    written.exceptionally(failure -> {
      Log.warnf("A suggestion of visit %s is not in the ledger", visit);
      return null;
    });
  }
}
