package kb.deflection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import kb.deflection.ledger.EventLedger;
import kb.deflection.ledger.LedgerUnavailable;

/**
 * Whom each visit began as, so that it stays on one side of the experiment though its customer
 * becomes known in the midst of it: the last visits are remembered, older ones looked up in the
 * ledger. Safe for use by many threads.
 */
final class Units {

  private final EventLedger ledger;
  private final Map<String, Subject> remembered;

  Units(EventLedger ledger, int most) {
    this.ledger = ledger;
    this.remembered =
        Collections.synchronizedMap(
            new LinkedHashMap<>() {
              @Override
              protected boolean removeEldestEntry(Map.Entry<String, Subject> eldest) {
                return size() > most;
              }
            });
  }

  /** Whom the visit began as; where nobody knows that, who it is now. */
  Subject of(Suggested found, Subject now) {
    String visit = found.visit().id();
    Subject known = found.isNew() ? now : remembered.get(visit);
    Subject unit = known == null ? inLedger(visit, now) : known;
    remembered.put(visit, unit);
    return unit;
  }

  private Subject inLedger(String visit, Subject now) {
    try {
      return ledger.ofVisit(visit).stream()
          .filter(event -> event.type() == EventType.VISIT_STARTED)
          .map(Event::subject)
          .filter(subject -> subject != null)
          .findFirst()
          .orElse(now);
    } catch (LedgerUnavailable e) {
      return now; // an answer to a customer never depends on the ledger
    }
  }
}
