package kb.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kb.language.repair.Table;
import kb.language.word.RussianStem;

/**
 * Words that mean the same: the groups that come with the product, the desk's own, and Russian and
 * surzhyk words with their Ukrainian ones. Immutable.
 */
public final class Lexicon {

  /** How much a word of the same meaning counts against the one that was typed. */
  private static final double SYNONYM = 0.6;

  /** How much another spelling of the same word counts. */
  private static final double VARIANT = 0.95;

  /** One way to say it: a word or a few, and what it counts for. */
  record Saying(List<String> words, double weight) {}

  /** Whoever says {@code from} may also mean each of {@code to}. */
  record Rule(List<String> from, List<Saying> to) {}

  private final Map<String, List<Rule>> byFirstWord;
  private final Map<String, List<Saying>> russian;
  private final Set<String> russianWords;

  private Lexicon(
      Map<String, List<Rule>> byFirstWord,
      Map<String, List<Saying>> russian,
      Set<String> russianWords) {
    this.byFirstWord = byFirstWord;
    this.russian = russian;
    this.russianWords = russianWords;
  }

  /** The groups that come with the product. */
  public static Lexicon builtIn() {
    return Source.read(List.of());
  }

  /**
   * The groups that come with the product and the desk's own.
   *
   * @param file {@code lexicon.txt} of the desk: a line a rule, {@code інвайт, запрошення} (each
   *     means the other) or {@code ЕЦП => електронний підпис} (the first is read as the second)
   * @throws LexiconException naming the line that is no rule
   */
  public static Lexicon withDesk(Path file) {
    return Source.read(DeskLexicon.lines(file));
  }

  /** The rules whose first word is this, exactly as written in the lexicon (normalised). */
  List<Rule> rulesFrom(String firstWord) {
    return byFirstWord.getOrDefault(firstWord, List.of());
  }

  /** The first words of all rules. */
  Set<String> firstWords() {
    return byFirstWord.keySet();
  }

  /** What a Russian or surzhyk word means in Ukrainian, likeliest first. */
  List<Saying> russian(String word) {
    return russian.getOrDefault(RussianStem.of(word), List.of());
  }

  /** All Russian words as the lexicon writes them. */
  Set<String> russianWords() {
    return russianWords;
  }

  /** Reads the resources; one line a rule. */
  private static final class Source {
    private final Map<String, List<Rule>> rules = new HashMap<>();
    private final Map<String, List<Saying>> russian = new HashMap<>();
    private final Set<String> russianWords = new LinkedHashSet<>();

    static Lexicon read(List<String> deskLines) {
      Source source = new Source();
      Table.lines("synonyms.txt").forEach(line -> source.group(line));
      deskLines.forEach(source::group);
      Table.lines("russian.txt").forEach(source::translation);
      return new Lexicon(source.rules, source.russian, source.russianWords);
    }

    private void group(String line) {
      int arrow = line.indexOf("=>");
      if (arrow >= 0) {
        List<Saying> to = sayings(line.substring(arrow + 2), VARIANT);
        sayings(line.substring(0, arrow), 1).forEach(from -> add(from.words(), to));
        return;
      }
      boolean variants = line.indexOf('=') >= 0;
      List<Saying> all = sayings(line.replace('=', ','), variants ? VARIANT : SYNONYM);
      for (Saying from : all) {
        add(from.words(), all.stream().filter(to -> !to.words().equals(from.words())).toList());
      }
    }

    private void add(List<String> from, List<Saying> to) {
      if (!from.isEmpty()) {
        rules.computeIfAbsent(from.get(0), w -> new ArrayList<>()).add(new Rule(from, to));
      }
    }

    private void translation(String line) {
      int equals = line.indexOf('=');
      List<Saying> to = sayings(line.substring(equals + 1), 1);
      for (String word : line.substring(0, equals).split(",", -1)) {
        String normal = word.strip();
        russianWords.add(normal);
        List<Saying> known =
            russian.computeIfAbsent(RussianStem.of(normal), s -> new ArrayList<>());
        for (int i = 0; i < to.size(); i++) {
          Saying saying = new Saying(to.get(i).words(), 1 - 0.15 * Math.min(i, 4));
          if (known.stream().noneMatch(k -> k.words().equals(saying.words()))) {
            known.add(saying);
          }
        }
      }
    }

    private static List<Saying> sayings(String text, double weight) {
      List<Saying> sayings = new ArrayList<>();
      for (String one : text.split(",", -1)) {
        List<String> words =
            TextAnalysis.wordsOf(one).stream().map(TextAnalysis.Word::surface).toList();
        if (!words.isEmpty()) {
          sayings.add(new Saying(words, weight));
        }
      }
      return sayings;
    }
  }
}
