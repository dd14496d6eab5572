package kb.language;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/** A vocabulary for tests: words with how often they stand in an index. */
final class WordsOfAnIndex implements Vocabulary {

  private final TreeMap<String, Integer> words = new TreeMap<>();
  private long version;

  /** Adds every word of the text once. */
  WordsOfAnIndex add(TextAnalysis analysis, String text) {
    analysis.analyze(text).stream()
        .map(Token::surface)
        .distinct()
        .forEach(w -> words.merge(w, 1, Integer::sum));
    version++;
    return this;
  }

  @Override
  public int frequency(String surface) {
    return words.getOrDefault(surface, 0);
  }

  @Override
  public List<String> completions(String prefix, int limit) {
    return words.subMap(prefix, prefix + Character.MAX_VALUE).entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public void forEach(ObjIntConsumer<String> word) {
    words.forEach(word::accept);
  }

  @Override
  public long version() {
    return version;
  }
}
