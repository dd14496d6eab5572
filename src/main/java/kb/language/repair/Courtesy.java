package kb.language.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kb.language.word.Table;
import kb.language.word.WordBreaks;

/**
 * Greetings, thanks and pleading: said to a person, not to a base. They are the rarest words of a
 * base, so an index would give them the highest weight of all. The phrases are in {@code
 * courtesy.txt}.
 */
public final class Courtesy {

  private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();

  public Courtesy() {
    for (String line : Table.lines("courtesy.txt")) {
      for (String phrase : line.split(",", -1)) {
        List<String> words =
            WordBreaks.of(phrase).stream().map(s -> phrase.substring(s.start(), s.end())).toList();
        byFirstWord.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(words);
      }
    }
    byFirstWord
        .values()
        .forEach(p -> p.sort(Comparator.comparingInt((List<String> w) -> w.size()).reversed()));
  }

  /** How many words from here on are courtesy: the longest phrase that stands here, or 0. */
  public int lengthAt(List<String> words, int at) {
    for (List<String> phrase : byFirstWord.getOrDefault(words.get(at), List.of())) {
      if (at + phrase.size() <= words.size()
          && words.subList(at, at + phrase.size()).equals(phrase)) {
        return phrase.size();
      }
    }
    return 0;
  }
}
