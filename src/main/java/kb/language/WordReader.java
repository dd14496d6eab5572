package kb.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import kb.language.repair.Candidate;
import kb.language.repair.KnownWords;
import kb.language.repair.LayoutRepair;
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
  private static final double WEAK = 0.3;

  /** What the rest of the draft says about its words. */
  record Mood(boolean russian, boolean latinForCyrillic, boolean russianKeyboard) {
    static final Mood PLAIN = new Mood(false, false, false);
  }

  /**
   * A word understood.
   *
   * @param readings as typed first
   * @param meant the word that was probably meant: as typed when nothing was repaired
   * @param respelled whether alphabet or letters were repaired, which a person should be told
   */
  record Understood(List<Reading> readings, String meant, boolean respelled) {}

  private record Asked(String word, Mood mood) {}

  private final Lexicon lexicon;
  private final Roots roots;
  private final UkrainianDictionary dictionary;
  private final KnownWords known;
  private final Cache<Asked, Understood> recent =
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

  /** What a Latin word spells if it spells a Cyrillic one, likeliest first. */
  List<Candidate> transliterated(String latin) {
    return known.transliterated(latin);
  }

  private Understood compute(Asked asked) {
    String word = asked.word();
    if (Letters.anyDigit(word)) {
      return asTyped(word);
    }
    if (Letters.allLatin(word)) {
      return latin(word, asked.mood());
    }
    return Letters.allCyrillic(word) ? cyrillic(word, asked.mood()) : asTyped(word);
  }

  private Understood asTyped(String word) {
    return new Understood(List.of(typed(word)), word, false);
  }

  private Reading typed(String word) {
    return new Reading(word, roots.of(word), 1);
  }

  private Understood latin(String word, Mood mood) {
    boolean isKnown = known.frequency(word) > 0 || LayoutRepair.isEnglish(word);
    if (isKnown && !mood.latinForCyrillic()) {
      return asTyped(word);
    }
    List<Candidate> spelled = known.transliterated(word);
    if (!spelled.isEmpty()) {
      return repaired(word, spelled, isKnown ? 0.8 : REPAIRED, mood.latinForCyrillic(), mood);
    }
    return isKnown || word.length() < 4
        ? asTyped(word)
        : repaired(word, known.withoutSlips(word), REPAIRED, false, mood);
  }

  private Understood cyrillic(String word, Mood mood) {
    if (known.frequency(word) > 0 || dictionary.knows(word)) {
      return knownCyrillic(word, mood);
    }
    List<Reading> translations = translations(word);
    List<Candidate> letters = known.withUkrainianLetters(word);
    if (!translations.isEmpty() && (mood.russian() || letters.isEmpty())) {
      return with(word, translations, translations.get(0).surface(), false);
    }
    if (!letters.isEmpty()) {
      boolean more = !letters.get(0).word().replace("'", "").equals(word);
      return repaired(word, letters, REPAIRED, more, mood);
    }
    return repaired(word, known.withoutSlips(word), REPAIRED, false, mood);
  }

  private Understood knownCyrillic(String word, Mood mood) {
    List<Reading> more = new ArrayList<>();
    boolean inIndex = known.rootFrequency(roots.of(word)) > 0;
    if (mood.russian() || !inIndex) {
      more.addAll(translations(word));
    }
    if (more.isEmpty() && !inIndex && !StopWords.contains(word)) {
      for (Candidate near : known.withoutSlips(word)) {
        more.add(new Reading(near.word(), roots.of(near.word()), WEAK));
      }
    }
    return with(word, more, word, false);
  }

  private List<Reading> translations(String word) {
    List<Reading> readings = new ArrayList<>();
    for (Lexicon.Saying saying : lexicon.russian(word)) {
      List<String> words = saying.words();
      readings.add(
          new Reading(
              String.join(" ", words),
              roots.of(words.get(0)),
              TRANSLATION * saying.weight(),
              words.stream().skip(1).map(roots::of).toList()));
    }
    return readings;
  }

  private Understood repaired(
      String word, List<Candidate> candidates, double trust, boolean respelled, Mood mood) {
    if (candidates.isEmpty()) {
      return asTyped(word);
    }
    List<Reading> readings = new ArrayList<>();
    double best = candidates.get(0).cost();
    for (Candidate candidate : candidates) {
      double falling = Math.exp(-2 * (candidate.cost() - best));
      double weight = (trust - PER_COST * Math.clamp(best, 0, 3)) * falling;
      List<Reading> translations = translations(candidate.word());
      boolean russian = known.frequency(candidate.word()) == 0 && !translations.isEmpty();
      if (!russian) {
        readings.add(new Reading(candidate.word(), roots.of(candidate.word()), weight));
      }
      if (russian || mood.russian()) {
        translations.forEach(
            t -> readings.add(new Reading(t.surface(), t.terms(), t.weight() * weight, t.also())));
      }
    }
    return with(word, readings, candidates.get(0).word(), respelled);
  }

  private Understood with(String word, List<Reading> more, String meant, boolean respelled) {
    List<Reading> readings = new ArrayList<>();
    readings.add(typed(word));
    readings.addAll(more);
    return new Understood(List.copyOf(readings), meant, respelled);
  }
}
