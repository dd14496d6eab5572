package kb.deflection.ledger;

/**
 * The ledger cannot promise that it kept what it was given: the disk is full, read-only or broken,
 * the database is away, or too much is waiting. Send the same events again later; what was kept
 * after all is recognised by its id.
 */
public final class LedgerUnavailable extends RuntimeException {

  LedgerUnavailable(String message) {
    super(message);
  }

  LedgerUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
