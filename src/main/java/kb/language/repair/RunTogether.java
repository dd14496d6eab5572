package kb.language.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import kb.language.word.Letters;
import kb.language.word.Roots;
import kb.language.word.StopWords;

/**
 * Parts a word that was written together with its neighbours: «електронноїпошти», «немамдоступу»,
 * «помилка403». Every part must be a word, and one of them a word the index can find. Thread-safe;
 * the work is bounded by the square of a word's length.
 */
public final class RunTogether {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 40;
  private static final int MOST_PARTS = 5;
  private static final int SHORTEST_PART = 3;
  private static final int SHORTEST_OF_DICTIONARY = 4;

  /** The short words that people really write together with others. */
  private static final Set<String> SHORT =
      Set.of(
          "не", "ні", "на", "за", "до", "по", "від", "для", "про", "при", "без", "як", "що", "чи",
          "це", "де", "та", "ми", "ви", "їх", "її", "із");

  private static final String LETTERS = "вузіяй";

  private static final double NO_WORD = Double.POSITIVE_INFINITY;
  private static final double ONE_LETTER = 1.3;
  private static final double ONLY_IN_DICTIONARY = 1.5;
  private static final double ONLY_ITS_ROOT_IN_INDEX = 1.2;
  private static final double ONLY_IN_LEXICON = 1.3;

  private final KnownWords known;
  private final Roots roots;

  RunTogether(KnownWords known, Roots roots) {
    this.known = known;
    this.roots = roots;
  }

  /** The parts in order, or none where the word is not several. */
  public List<String> parts(String typed) {
    if (typed.length() < SHORTEST || typed.length() > LONGEST) {
      return List.of();
    }
    List<String> wordAndNumber = wordAndNumber(typed);
    if (!wordAndNumber.isEmpty()) {
      return wordAndNumber;
    }
    return Letters.allCyrillic(typed) ? words(typed) : List.of();
  }

  /** «помилка403», «403помилка»; not «1с» or «с2б». */
  private List<String> wordAndNumber(String typed) {
    int change = 1;
    boolean digitFirst = Character.isDigit(typed.charAt(0));
    while (change < typed.length() && Character.isDigit(typed.charAt(change)) == digitFirst) {
      change++;
    }
    List<String> parts = List.of(typed.substring(0, change), typed.substring(change));
    String word = parts.get(digitFirst ? 1 : 0);
    String number = parts.get(digitFirst ? 0 : 1);
    boolean parted =
        word.length() >= SHORTEST_PART
            && !number.isEmpty()
            && number.chars().allMatch(Character::isDigit)
            && Letters.allCyrillic(word)
            && isFindable(word);
    return parted ? parts : List.of();
  }

  /** The cheapest way to read the letters as words. */
  private List<String> words(String typed) {
    int n = typed.length();
    double[][] costs = new double[MOST_PARTS + 1][n + 1];
    int[][] from = new int[MOST_PARTS + 1][n + 1];
    for (double[] row : costs) {
      Arrays.fill(row, NO_WORD);
    }
    costs[0][0] = 0;
    for (int start = 0; start < n; start++) {
      for (int end = start + 1; isReached(costs, start) && end <= n; end++) {
        double cost = cost(typed.substring(start, end), start > 0);
        for (int part = 1; part <= MOST_PARTS; part++) {
          if (costs[part - 1][start] + cost < costs[part][end]) {
            costs[part][end] = costs[part - 1][start] + cost;
            from[part][end] = start;
          }
        }
      }
    }
    int best = 2;
    for (int part = 3; part <= MOST_PARTS; part++) {
      best = costs[part][n] < costs[best][n] ? part : best;
    }
    List<String> parts = costs[best][n] < NO_WORD ? cut(typed, from, best) : List.of();
    return parts.stream().anyMatch(this::isFindable) ? parts : List.of();
  }

  private static boolean isReached(double[][] costs, int at) {
    return Arrays.stream(costs).anyMatch(row -> row[at] < NO_WORD);
  }

  private static List<String> cut(String typed, int[][] from, int parts) {
    List<String> words = new ArrayList<>();
    int end = typed.length();
    for (int part = parts; part > 0; part--) {
      words.add(typed.substring(from[part][end], end));
      end = from[part][end];
    }
    Collections.reverse(words);
    return words;
  }

  /** A single letter in front is rather a slip: «уволився» has no «у» in it. */
  private double cost(String word, boolean inside) {
    if (word.length() == 1) {
      return inside && LETTERS.contains(word) ? ONE_LETTER : NO_WORD;
    }
    if (word.length() < SHORTEST_PART) {
      return SHORT.contains(word) ? 1 : NO_WORD;
    }
    if (StopWords.contains(word) || known.frequency(word) > 0) {
      return 1;
    }
    if (known.isOnlyInLexicon(word)) {
      return ONLY_IN_LEXICON;
    }
    if (word.length() < SHORTEST_OF_DICTIONARY || !known.isWord(word)) {
      return NO_WORD;
    }
    return known.rootFrequency(roots.of(word)) > 0 ? ONLY_ITS_ROOT_IN_INDEX : ONLY_IN_DICTIONARY;
  }

  private boolean isFindable(String word) {
    return word.length() >= SHORTEST_PART
        && !StopWords.contains(word)
        && known.isWord(word)
        && (known.isOnlyInLexicon(word) || known.rootFrequency(roots.of(word)) > 0);
  }
}
