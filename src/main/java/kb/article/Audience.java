package kb.article;

/** Who may see an article. */
public enum Audience {
  /** Everybody. */
  PUBLIC,
  /** Agents only: no outsider can tell that it exists. */
  INTERNAL
}
