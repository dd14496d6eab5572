package kb.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kb.language.word.Letters;
import kb.language.word.RussianStem;
import kb.language.word.StopWords;
import kb.language.word.Table;

/**
 * Words that mean the same: the groups that come with the product, the desk's own, and Russian and
 * surzhyk words with their Ukrainian ones. Immutable.
 */
public final class Lexicon {

  /** What comes with the product. */
  static final List<String> MEANINGS =
      List.of("synonyms.txt", "everyday.txt", "english-meanings.txt");

  /** How much a word of the same meaning counts against the one that was typed. */
  private static final double SYNONYM = 0.35;

  /**
   * How much the documentation's word counts for a saying of several words that is told another
   * way: so many words are seldom said by chance.
   */
  private static final double SAID_SO = 0.55;

  /** How much another spelling of the same word counts. */
  private static final double VARIANT = 0.95;

  /** How much another spelling counts that is in the other alphabet: mostly the other language. */
  private static final double OTHER_ALPHABET = 0.7;

  /** How much what a word "is read as" by the desk's own rule counts. */
  private static final double READ_AS = 0.8;

  /** A Russian word this long or longer is also found by its stem. */
  private static final int STEMMED_FROM = 4;

  /** How much each further Ukrainian word for a Russian one loses. */
  private static final double FURTHER = 0.15;

  /** One way to say it: a word or a few, and what it counts for. */
  record Saying(List<String> words, double weight) {

    boolean isLatin() {
      return Letters.isLatin(words.get(0).charAt(0));
    }

    /** The words an index has: without stop words, unless there are only such. */
    List<String> content() {
      List<String> content = words.stream().filter(w -> !StopWords.contains(w)).toList();
      return content.isEmpty() ? words : content;
    }
  }

  /**
   * Whoever says {@code from} may also mean each of {@code to}.
   *
   * @param isMeaning whether these are other words, not other spellings
   */
  record Rule(List<String> from, List<Saying> to, boolean isMeaning) {

    /** Whether the saying is Ukrainian for English words. */
    boolean translates(Saying saying) {
      return isMeaning && Letters.isLatin(from.get(0).charAt(0)) && !saying.isLatin();
    }
  }

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
    return with(List.of());
  }

  /**
   * The groups that come with the product and the desk's own; what is no rule is left out.
   *
   * @param file {@code lexicon.txt} of the desk, which need not exist: a line a rule, {@code
   *     інвайт, запрошення} (each means the other) or {@code ЕЦП => електронний підпис} (the first
   *     is read as the second)
   */
  public static Lexicon withDesk(Path file) {
    return new LexiconFile(file).lexicon();
  }

  /** The groups that come with the product, and rules of a desk, each of them good. */
  static Lexicon with(List<String> rules) {
    return Source.read(rules);
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
    List<Saying> exact = russian.get(word);
    if (exact != null) {
      return exact;
    }
    return word.length() < STEMMED_FROM
        ? List.of()
        : russian.getOrDefault(stemKey(word), List.of());
  }

  /** Stems are kept apart from words by a sign that no word has. */
  private static String stemKey(String word) {
    return "~" + RussianStem.of(word);
  }

  /** Whether the lexicon has the Russian or surzhyk word as it stands. */
  boolean hasRussian(String word) {
    return russianWords.contains(word);
  }

  /**
   * All words that somebody may type for others: the Russian ones, and those of one-word sayings.
   */
  Set<String> words() {
    Set<String> words = new LinkedHashSet<>(russianWords);
    byFirstWord.values().stream()
        .flatMap(List::stream)
        .filter(rule -> rule.from().size() == 1)
        .forEach(rule -> words.add(rule.from().get(0)));
    return words;
  }

  /** Reads the resources; one line a rule. */
  private static final class Source {
    private final Map<String, List<Rule>> rules = new HashMap<>();
    private final Map<List<String>, List<List<String>>> spellings = new HashMap<>();
    private final Map<String, List<Saying>> russian = new HashMap<>();
    private final Set<String> russianWords = new LinkedHashSet<>();

    static Lexicon read(List<String> deskLines) {
      List<String> builtIn = MEANINGS.stream().map(Table::lines).flatMap(List::stream).toList();
      Source source = new Source();
      Stream.concat(builtIn.stream(), deskLines.stream())
          .filter(Source::isSpellings)
          .forEach(source::spellings);
      builtIn.forEach(line -> source.meanings(line, SYNONYM));
      deskLines.forEach(line -> source.meanings(line, READ_AS));
      Table.lines("russian.txt").forEach(source::translation);
      Table.lines("russian-learnt.txt").forEach(source::translation);
      return new Lexicon(source.rules, source.russian, source.russianWords);
    }

    private static boolean isSpellings(String line) {
      return line.indexOf('=') >= 0 && !line.contains("=>");
    }

    private void spellings(String line) {
      List<Saying> all = sayings(line.replace('=', ','), VARIANT);
      for (Saying one : all) {
        List<Saying> others = new ArrayList<>();
        for (Saying other : without(all, one.words())) {
          spellings.computeIfAbsent(one.words(), w -> new ArrayList<>()).add(other.words());
          boolean sameAlphabet = other.isLatin() == one.isLatin();
          others.add(new Saying(other.words(), sameAlphabet ? VARIANT : OTHER_ALPHABET));
        }
        add(new Rule(one.words(), others, false));
      }
    }

    /** What holds for a word holds for its other spellings. */
    private void meanings(String line, double readAs) {
      if (isSpellings(line)) {
        return;
      }
      int arrow = line.indexOf("=>");
      List<Saying> from = sayings(arrow < 0 ? line : line.substring(0, arrow), SYNONYM);
      List<Saying> to = arrow < 0 ? from : sayings(line.substring(arrow + 2), readAs);
      for (Saying one : from) {
        meaning(one.words(), to, arrow >= 0);
        for (List<String> spelling : spellings.getOrDefault(one.words(), List.of())) {
          meaning(spelling, without(to, one.words()), arrow >= 0);
        }
      }
    }

    private void meaning(List<String> from, List<Saying> to, boolean oneWay) {
      double least = oneWay && from.size() > 1 ? SAID_SO : 0;
      add(
          new Rule(
              from,
              without(to, from).stream()
                  .map(saying -> new Saying(saying.words(), Math.max(saying.weight(), least)))
                  .toList(),
              true));
    }

    private static List<Saying> without(List<Saying> sayings, List<String> words) {
      return sayings.stream().filter(s -> !s.words().equals(words)).toList();
    }

    private void add(Rule rule) {
      rules.computeIfAbsent(rule.from().get(0), w -> new ArrayList<>()).add(rule);
    }

    private void translation(String line) {
      int equals = line.indexOf('=');
      List<Saying> to = sayings(line.substring(equals + 1), 1);
      for (String word : line.substring(0, equals).split(",", -1)) {
        String normal = word.strip();
        russianWords.add(normal);
        translation(normal, to);
        if (normal.length() >= STEMMED_FROM) {
          translation(stemKey(normal), to);
        }
      }
    }

    private void translation(String key, List<Saying> to) {
      List<Saying> known = russian.computeIfAbsent(key, s -> new ArrayList<>());
      for (int i = 0; i < to.size(); i++) {
        Saying saying = new Saying(to.get(i).words(), 1 - FURTHER * Math.min(i, 4));
        if (known.stream().noneMatch(k -> k.words().equals(saying.words()))) {
          known.add(saying);
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
