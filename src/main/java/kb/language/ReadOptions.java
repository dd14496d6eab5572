package kb.language;

/**
 * How to read a draft.
 *
 * @param asWritten take every word as written: nothing is repaired or expanded
 * @param lastWordUnfinished the last word may be the beginning of a longer one: the person is still
 *     typing it
 */
public record ReadOptions(boolean asWritten, boolean lastWordUnfinished) {

  /** A finished text, repaired where it needs it. */
  public static final ReadOptions FINISHED = new ReadOptions(false, false);

  /** A text that is being typed: its last word counts as unfinished when no blank follows it. */
  public static final ReadOptions TYPING = new ReadOptions(false, true);

  /** A finished text, exactly as it stands. */
  public static final ReadOptions AS_WRITTEN = new ReadOptions(true, false);
}
