package kb.coach;

/** What a person who writes to support wants. */
public enum Intent {
  /** Something does not work, or not as it should. */
  INCIDENT,
  /** How, where or whether something can be done. */
  HOWTO,
  /** Somebody should do something for them. */
  REQUEST,
  /** Nothing tells. */
  UNKNOWN
}
