package kb.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kb.language.repair.Candidate;
import kb.language.repair.EnglishWords;
import kb.language.repair.KnownWords;
import kb.language.word.Letters;
import kb.language.word.Roots;
import kb.language.word.StopWords;
import kb.language.word.UkrainianDictionary;

/** Reads one word of a draft against one index. Thread-safe; remembers recent words. */
final class WordReader {

  private static final int REMEMBERED = 20_000;
  private static final double TRANSLATION = 0.9;
  private static final double REPAIRED = 0.95;
  private static final double PER_COST = 0.12;
  private static final int SHORTEST_LATIN_SLIP = 5;
  private static final int LONG = 5;
  private static final int SHORT = 3;
  private static final int MOST_TRANSLATIONS = 4;
  private static final double CHEAP = 0.7;
  private static final double WEAK = 0.3;
  private static final double ONE_SLIP = 1.0;
  private static final double ANY_SLIP = 9.0;
  private static final String NOT = "не";
  private static final String LATIN_NOT = "ne";
  private static final int SHORTEST_AFTER_NOT = 4;

  /** Prepositions that verbs begin with too. */
  private static final Set<String> PREFIXES =
      Set.of("за", "на", "по", "до", "від", "під", "при", "про", "об", "з", "у", "в", "над");

  /** What the rest of the draft says about its words. */
  record Mood(boolean russian, boolean latinForCyrillic) {}

  /**
   * A word understood.
   *
   * @param readings as typed first
   * @param meant the word that was probably meant: as typed when nothing was repaired
   * @param ukrainian the same in Ukrainian, where it is Russian; for looking up what it means
   * @param respelled whether alphabet or letters were repaired, which a person should be told
   */
  record Understood(List<Reading> readings, String meant, String ukrainian, boolean respelled) {}

  private record Asked(String word, Mood mood) {}

  private final Lexicon lexicon;
  private final Roots roots;
  private final UkrainianDictionary dictionary;
  private final KnownWords known;
  private final Cache<Asked, Understood> recent =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  private final Cache<String, List<String>> recentParts =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  WordReader(Lexicon lexicon, Roots roots, UkrainianDictionary dictionary, KnownWords known) {
    this.lexicon = lexicon;
    this.roots = roots;
    this.dictionary = dictionary;
    this.known = known;
  }

  KnownWords known() {
    return known;
  }

  /** The word with its readings. */
  Understood read(String word, Mood mood) {
    return recent.get(new Asked(word, mood), this::compute);
  }

  /** The words that were written together as this one; none where it is one. */
  List<String> parts(String word) {
    return recentParts.get(word, this::computeParts);
  }

  private List<String> computeParts(String word) {
    if (known.isWord(word) || known.rootFrequency(roots.of(word)) > 0) {
      return List.of();
    }
    if (Letters.allLatin(word)) {
      return partsOfLatin(word);
    }
    boolean isRepaired =
        Letters.allCyrillic(word)
            && (!known.withUkrainianLetters(word).isEmpty()
                || isSlip(word, word.startsWith(NOT) ? ONE_SLIP : ANY_SLIP));
    if (isRepaired) {
      return List.of();
    }
    List<String> parts = known.runTogether().parts(word);
    return parts.isEmpty() ? notAndWord(word) : parts;
  }

  /** «незоходить»: what follows the не may have a slip. */
  private List<String> notAndWord(String word) {
    String rest = word.startsWith(NOT) ? word.substring(NOT.length()) : "";
    boolean isParted =
        rest.length() >= SHORTEST_AFTER_NOT
            && Letters.allCyrillic(rest)
            && (known.isWord(rest)
                || !known.withUkrainianLetters(rest).isEmpty()
                || isSlip(rest, CHEAP));
    return isParted ? List.of(NOT, rest) : List.of();
  }

  /** «nemozhu»; not «network», and not a name that happens to go on like a rare word. */
  private List<String> partsOfLatin(String word) {
    if (!word.startsWith(LATIN_NOT)
        || word.length() < LATIN_NOT.length() + SHORTEST_AFTER_NOT
        || EnglishWords.contains(word)
        || !known.transliterated(word).isEmpty()) {
      return List.of();
    }
    String rest = word.substring(LATIN_NOT.length());
    List<Candidate> spelled = known.transliterated(rest);
    boolean isParted =
        !spelled.isEmpty()
            && spelled.get(0).cost() < CHEAP
            && known.rootFrequency(roots.of(spelled.get(0).word())) > 0;
    return isParted ? List.of(LATIN_NOT, rest) : List.of();
  }

  private boolean isSlip(String word, double cost) {
    return known.withoutSlips(word).stream().anyMatch(c -> c.cost() <= cost);
  }

  /** Whether the index has the word, or another of its root. */
  boolean isFindable(String word) {
    return known.isWord(word) && known.rootFrequency(roots.of(word)) > 0;
  }

  /**
   * Whether a preposition can only be the torn beginning of the word after it: before a verb, or
   * before what is no word.
   */
  boolean isPrefixOf(String preposition, String word) {
    return PREFIXES.contains(preposition) && (!known.isWord(word) || dictionary.isOnlyVerb(word));
  }

  private Understood compute(Asked asked) {
    String word = asked.word();
    if (isLatinSpelling(word) && (asked.mood().latinForCyrillic() || Letters.allLatin(word))) {
      return latin(word, asked.mood());
    }
    return Letters.allCyrillic(word) ? cyrillic(word, asked.mood()) : asTyped(word);
  }

  /** Latin letters, and 4 and 6 for ч and ш among them: 4omu, pozva6. */
  static boolean isLatinSpelling(String word) {
    return Letters.anyLatin(word)
        && word.chars()
            .allMatch(c -> Letters.isLatin((char) c) || c == '\'' || c == '4' || c == '6');
  }

  /** The word as it stands. */
  Understood asTyped(String word) {
    return new Understood(List.of(typed(word)), word, word, false);
  }

  private Reading typed(String word) {
    return new Reading(word, roots.of(word), 1);
  }

  private Understood latin(String word, Mood mood) {
    boolean isKnown = known.frequency(word) > 0 || EnglishWords.contains(word);
    if (isKnown && !mood.latinForCyrillic()) {
      return asTyped(word);
    }
    List<Candidate> spelled = known.transliterated(word);
    boolean told = mood.latinForCyrillic() && (!isKnown || word.length() <= SHORT);
    if (!spelled.isEmpty()) {
      return repaired(word, spelled, isKnown ? 0.8 : REPAIRED, told, mood);
    }
    return isKnown ? asTyped(word) : repaired(word, latinSlips(word), REPAIRED, false, mood);
  }

  /** Latin words are names more often than slips: only one slip, and not in the first letter. */
  private List<Candidate> latinSlips(String word) {
    return word.length() < SHORTEST_LATIN_SLIP
        ? List.of()
        : known.withoutSlips(word).stream()
            .filter(c -> c.word().charAt(0) == word.charAt(0) && c.cost() <= 1)
            .toList();
  }

  private Understood cyrillic(String word, Mood mood) {
    if (known.frequency(word) > 0 || dictionary.knows(word)) {
      return knownCyrillic(word, mood);
    }
    List<Reading> translations = translations(word);
    if (!translations.isEmpty() && (mood.russian() || lexicon.hasRussian(word))) {
      return with(word, translations, word, inUkrainian(translations, word), false);
    }
    List<Candidate> letters = known.withUkrainianLetters(word);
    if (!letters.isEmpty() && known.rootFrequency(roots.of(letters.get(0).word())) > 0) {
      return repaired(word, letters, REPAIRED, isRespelled(word, letters), mood);
    }
    List<Candidate> slips = known.withoutSlips(word);
    if (!translations.isEmpty() && (slips.isEmpty() || slips.get(0).cost() > CHEAP)) {
      return with(word, translations, word, inUkrainian(translations, word), false);
    }
    return slips.isEmpty()
        ? repaired(word, letters, REPAIRED, isRespelled(word, letters), mood)
        : repaired(word, slips, REPAIRED, false, mood);
  }

  /** Whether more than an apostrophe was put in. */
  private static boolean isRespelled(String word, List<Candidate> letters) {
    return !letters.isEmpty() && !letters.get(0).word().replace("'", "").equals(word);
  }

  private Understood knownCyrillic(String word, Mood mood) {
    List<Reading> more = new ArrayList<>();
    boolean inIndex = known.rootFrequency(roots.of(word)) > 0;
    if (mood.russian() || !inIndex) {
      more.addAll(translations(word));
    }
    if (more.isEmpty() && !inIndex && !StopWords.contains(word)) {
      known.withoutSlips(word).stream()
          .filter(near -> word.length() >= LONG && near.cost() < CHEAP)
          .forEach(near -> more.add(new Reading(near.word(), roots.of(near.word()), WEAK)));
    }
    return with(word, more, word, mood.russian() ? inUkrainian(more, word) : word, false);
  }

  /** What a Russian or surzhyk word means in Ukrainian, likeliest first. */
  List<Reading> translations(String word) {
    List<Reading> readings = new ArrayList<>();
    for (Lexicon.Saying saying : lexicon.russian(word)) {
      Reading reading = Reading.of(saying, TRANSLATION * saying.weight(), roots);
      if (readings.size() < MOST_TRANSLATIONS && readings.stream().noneMatch(reading::sameRoots)) {
        readings.add(reading);
      }
    }
    return readings;
  }

  /** The first translation that is one word, else the word itself. */
  private static String inUkrainian(List<Reading> translations, String word) {
    return translations.stream()
        .filter(r -> r.also().isEmpty())
        .map(Reading::surface)
        .findFirst()
        .orElse(word);
  }

  private Understood repaired(
      String word, List<Candidate> candidates, double trust, boolean respelled, Mood mood) {
    if (candidates.isEmpty()) {
      return asTyped(word);
    }
    List<Reading> readings = new ArrayList<>();
    double best = candidates.get(0).cost();
    String ukrainian = candidates.get(0).word();
    for (Candidate candidate : candidates) {
      double falling = Math.exp(-2 * (candidate.cost() - best));
      double weight = (trust - PER_COST * Math.clamp(best, 0, 3)) * falling;
      List<Reading> translations = translations(candidate.word());
      boolean russian = known.frequency(candidate.word()) == 0 && !translations.isEmpty();
      if (!russian) {
        readings.add(new Reading(candidate.word(), roots.of(candidate.word()), weight));
      }
      if (russian || mood.russian()) {
        translations.forEach(t -> readings.add(t.times(weight)));
        if (candidate.equals(candidates.get(0))) {
          ukrainian = inUkrainian(translations, ukrainian);
        }
      }
    }
    return with(word, readings, candidates.get(0).word(), ukrainian, respelled);
  }

  private Understood with(
      String word, List<Reading> more, String meant, String ukrainian, boolean respelled) {
    List<Reading> readings = new ArrayList<>();
    readings.add(typed(word));
    readings.addAll(more);
    return new Understood(List.copyOf(readings), meant, ukrainian, respelled);
  }
}
