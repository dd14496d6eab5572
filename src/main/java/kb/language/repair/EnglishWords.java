package kb.language.repair;

import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.language.word.Letters;
import kb.language.word.StopWords;
import kb.language.word.Table;

/**
 * The commonest English words of support ({@code english.txt}), and what an English word looks
 * like: so that English is never taken for Ukrainian typed in another way.
 */
public final class EnglishWords {

  /** Shorter ones spell Ukrainian by chance. */
  private static final int SHORTEST_TRANSLATED = 4;

  private static final NavigableSet<String> WORDS = read();
  private static final Set<String> PAIRS = pairs();
  private static final Set<String> TRANSLATED = translated();

  private EnglishWords() {}

  /** The words that the lexicon has Ukrainian ones for. */
  private static Set<String> translated() {
    return Table.lines("english-meanings.txt").stream()
        .map(line -> line.substring(0, line.indexOf("=>")))
        .flatMap(from -> Stream.of(from.split("[\\s,]+", -1)))
        .filter(word -> word.length() >= SHORTEST_TRANSLATED)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static NavigableSet<String> read() {
    NavigableSet<String> words = new TreeSet<>();
    Table.lines("english.txt").forEach(line -> words.addAll(List.of(line.split("\\s+", -1))));
    return words;
  }

  /** Whether it is one of them, or one that the lexicon knows in Ukrainian. */
  public static boolean contains(String word) {
    return WORDS.contains(word) || TRANSLATED.contains(word) || StopWords.contains(word);
  }

  /** Whether one of them begins so. */
  public static boolean anyBegins(String prefix) {
    String next = WORDS.ceiling(prefix);
    return next != null && next.startsWith(prefix);
  }

  /** Whether every two letters of the word stand together in common English words too. */
  static boolean looksLikeOne(String word) {
    if (!Letters.allLatin(word) || !hasVowel(word)) {
      return false;
    }
    for (int i = 0; i + 1 < word.length(); i++) {
      if (!PAIRS.contains(word.substring(i, i + 2))) {
        return false;
      }
    }
    return true;
  }

  /** The pairs of letters that more than one of the words has. */
  private static Set<String> pairs() {
    Set<String> once = new HashSet<>();
    Set<String> more = new HashSet<>();
    for (String word : WORDS) {
      Set<String> inWord = new HashSet<>();
      for (int i = 0; i + 1 < word.length(); i++) {
        inWord.add(word.substring(i, i + 2));
      }
      inWord.stream().filter(pair -> !once.add(pair)).forEach(more::add);
    }
    return more;
  }

  static boolean hasVowel(String word) {
    return word.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
  }
}
