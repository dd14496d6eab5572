package kb.coach.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One phrase of a list, compiled: {@code не працю*}, {@code код|помилк* ... <number>}.
 *
 * <p>A part is a word, the beginning of one with {@code *} after it, the end of one with {@code *}
 * before it, a shape in angle brackets, {@code <name>} (a capital within a sentence), a mark,
 * alternatives with {@code |} between, or {@code ...}: at most four words of the same sentence.
 */
final class Cue {

  static final int LONGEST_ENDING = 6;

  private static final int WIDEST_GAP = 4;
  private static final String GAP = "...";
  private static final String NAME = "<name>";
  private static final String LIGHT_MARKS = ",-–—()«»“”„\"'’";
  private static final Set<String> SHAPES =
      Stream.concat(Stream.of(Shape.values()).map(Shape::inPhrases), Stream.of(NAME))
          .collect(Collectors.toUnmodifiableSet());

  private final List<List<String>> parts;

  private Cue(List<List<String>> parts) {
    this.parts = parts;
  }

  /**
   * Compiles a phrase.
   *
   * @throws IllegalArgumentException saying what is wrong with the phrase
   */
  static Cue of(String phrase) {
    List<List<String>> parts = new ArrayList<>();
    for (String part : phrase.strip().split("\\s+", -1)) {
      List<String> choices = new ArrayList<>();
      for (String choice : part.equals("|") ? List.of(part) : List.of(part.split("\\|", -1))) {
        choices.add(choice(choice, phrase));
      }
      parts.add(choices);
    }
    if (parts.get(0).contains(GAP) || parts.get(parts.size() - 1).contains(GAP)) {
      throw new IllegalArgumentException(
          "'" + phrase + "' begins or ends with '...'; put a word on both sides of it");
    }
    if (parts.stream().filter(part -> part.contains(GAP)).count() > 2) {
      throw new IllegalArgumentException("'" + phrase + "' has more than two '...'");
    }
    return new Cue(parts);
  }

  private static String choice(String choice, String phrase) {
    if (choice.startsWith("<") && choice.length() > 1) {
      if (!SHAPES.contains(choice)) {
        throw new IllegalArgumentException(
            "'" + choice + "' is no shape; there are " + new TreeSet<>(SHAPES));
      }
      return choice;
    }
    if (choice.equals(GAP)) {
      return choice;
    }
    int star = choice.indexOf('*');
    boolean end = star == 0 && choice.length() > 1 && choice.length() <= 1 + LONGEST_ENDING;
    if (choice.isEmpty() || (!end && star >= 0 && (star == 0 || star < choice.length() - 1))) {
      throw new IllegalArgumentException(
          "'"
              + phrase
              + "': a part is a word, with '*' after it or before at most "
              + LONGEST_ENDING
              + " letters");
    }
    String normal = Spelling.normal(choice);
    return normal.isEmpty() ? choice.toLowerCase(Locale.ROOT) : normal;
  }

  /** What the first word may be, as keys of an index. */
  List<String> firsts() {
    return parts.get(0);
  }

  /** Where the phrase ends that begins at this word, exclusive, or -1. */
  int matchAt(List<Word> words, int at, Steps steps) {
    return match(0, words, at, steps);
  }

  private int match(int part, List<Word> words, int at, Steps steps) {
    steps.count++;
    if (part == parts.size()) {
      return at;
    }
    List<String> choices = parts.get(part);
    if (choices.get(0).equals(GAP)) {
      return matchAfterGap(part + 1, words, at, steps);
    }
    for (int here = at; here < words.size(); here++) {
      Word word = words.get(here);
      if (accepts(choices, words, here)) {
        return match(part + 1, words, here + 1, steps);
      }
      if (part == 0 || here > at + 1 || !isLight(word)) {
        return -1;
      }
    }
    return -1;
  }

  private int matchAfterGap(int part, List<Word> words, int at, Steps steps) {
    int passed = 0;
    for (int here = at; here < words.size() && passed <= WIDEST_GAP; here++) {
      int end = match(part, words, here, steps);
      if (end >= 0) {
        return end;
      }
      Word word = words.get(here);
      if (word.endsSentence() || here > at + 2 * WIDEST_GAP) {
        return -1;
      }
      passed += word.speaks() ? 1 : 0;
    }
    return -1;
  }

  private static boolean isLight(Word word) {
    return word.shape() == Shape.QUOTE
        || (word.shape() == Shape.MARK && LIGHT_MARKS.indexOf(word.form().charAt(0)) >= 0);
  }

  private static boolean accepts(List<String> choices, List<Word> words, int at) {
    Word word = words.get(at);
    for (String choice : choices) {
      if (accepts(choice, word) || (choice.equals(NAME) && isName(words, at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean accepts(String choice, Word word) {
    if (choice.length() > 1 && choice.charAt(0) == '<') {
      return choice.equals(word.shape().inPhrases());
    }
    if (choice.length() > 1 && choice.endsWith("*")) {
      return word.speaks() && word.form().startsWith(choice.substring(0, choice.length() - 1));
    }
    if (choice.length() > 1 && choice.charAt(0) == '*') {
      return word.speaks() && word.form().endsWith(choice.substring(1));
    }
    return word.form().equals(choice);
  }

  private static boolean isName(List<Word> words, int at) {
    return words.get(at).capital() && at > 0 && !words.get(at - 1).endsSentence();
  }
}
