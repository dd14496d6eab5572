package kb.language;

import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * The words an index knows, as written. Repairs ask it before they change anything: what the index
 * knows is never corrected.
 */
public interface Vocabulary {

  /** In how many passages the word stands, as written (normalised, lower case); 0 if in none. */
  int frequency(String surface);

  /** The most frequent words that begin with the prefix, most frequent first. */
  List<String> completions(String prefix, int limit);

  /** Hands every word and its frequency to the consumer. */
  void forEach(ObjIntConsumer<String> word);

  /** Changes whenever the words change; equal versions, equal words. */
  long version();
}
