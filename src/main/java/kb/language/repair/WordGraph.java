package kb.language.repair;

/**
 * A set of words that can be walked letter by letter: the dictionary's automaton, or the sorted
 * words of an index.
 */
interface WordGraph {

  /** No such place. */
  long NOWHERE = -1;

  /** The place before the first letter. */
  long root();

  /** The place after one more letter, or {@link #NOWHERE} when no word goes on so. */
  long next(long place, char letter);

  /** Whether a word ends here. */
  boolean isWord(long place);
}
