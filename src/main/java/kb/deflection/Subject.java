package kb.deflection;

/**
 * Somebody, without saying who: the unit that is randomised and analysed.
 *
 * @param key a keyed hash, never the identifier itself; see {@link SubjectKeys}
 * @param strength how sure it is that two equal keys are one person
 */
public record Subject(String key, Strength strength) {

  /** How an identifier was learnt, weakest first. */
  public enum Strength {
    /** A browser said it of itself. */
    DEVICE,
    /** The customer typed it. */
    CLAIMED,
    /** The ticket system vouches for it. */
    VERIFIED
  }

  public Subject {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a subject has a key");
    }
  }
}
