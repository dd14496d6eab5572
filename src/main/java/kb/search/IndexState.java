package kb.search;

/** What the index is doing. */
public enum IndexState {
  /** The base is being read; searches find what the last run left, or nothing. */
  STARTING,
  /** Searches find what the base says. */
  READY,
  /** Searches find what the base said; it is being indexed from scratch. */
  REBUILDING,
  /** The last write failed; searches find what was there before, and it will be tried again. */
  BROKEN
}
