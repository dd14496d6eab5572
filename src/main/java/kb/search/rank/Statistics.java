package kb.search.rank;

/** What an engine knows of its articles as a whole. */
public interface Statistics {

  /** How many articles there are. */
  int articles();

  /** In how many articles the root stands. */
  int frequency(String root);

  /** How many words an article has on average, and a passage; at least 1. */
  Lengths lengths();

  /** Average lengths in words. */
  record Lengths(double article, double passage) {}
}
