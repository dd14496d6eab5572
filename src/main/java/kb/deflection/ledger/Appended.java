package kb.deflection.ledger;

import java.util.List;

/**
 * What became of the events given to the ledger.
 *
 * @param accepted events that are new, and now on the disk
 * @param duplicates events the ledger already had
 * @param quarantined ids under which the ledger already has something else; the first stays
 */
public record Appended(int accepted, int duplicates, List<String> quarantined) {

  /** The answer to no events at all. */
  public static final Appended NOTHING = new Appended(0, 0, List.of());

  public Appended {
    quarantined = List.copyOf(quarantined);
  }
}
