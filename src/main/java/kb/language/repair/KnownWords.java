package kb.language.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import kb.language.Vocabulary;
import kb.language.word.Roots;
import kb.language.word.UkrainianDictionary;

/**
 * What a draft's words can turn out to be: the words of one index at one moment, the dictionary's
 * forms, and the words of the lexicon. Immutable and thread-safe; a large index takes some tenths
 * of a second to file.
 */
public final class KnownWords {

  private static final int KEPT = 3;
  private static final double PER_LOG_FREQUENCY = 0.06;
  private static final double ONLY_ITS_ROOT_IN_INDEX = 0.1;
  private static final double NOT_IN_INDEX = 0.6;
  private static final double MOST_FOR_SHORT = 1.2;
  private static final double MOST_FOR_LONG = 2.0;
  private static final double MOST_FOR_VERY_LONG = 3.0;
  private static final int LONG = 6;
  private static final int VERY_LONG = 10;
  private static final int SHORTEST_TYPO = 3;

  private final Transliteration transliteration;
  private final RussianLetters russianLetters;
  private final Roots roots;
  private final UkrainianDictionary dictionary;
  private final WordGraph dictionaryGraph;
  private final SortedWords words;
  private final int[] frequencies;
  private final Map<String, Integer> rootFrequencies = new HashMap<>();
  private final TypoIndex typos;
  private final Beginnings beginnings;
  private final RunTogether runTogether;

  /**
   * Files the words.
   *
   * @param lexiconWords words that a lexicon can translate, though no article has them
   */
  public KnownWords(
      Vocabulary vocabulary,
      Collection<String> lexiconWords,
      Roots roots,
      UkrainianDictionary dictionary,
      Transliteration transliteration,
      RussianLetters russianLetters) {
    this.roots = roots;
    this.dictionary = dictionary;
    this.transliteration = transliteration;
    this.russianLetters = russianLetters;
    dictionaryGraph = new DictionaryGraph(dictionary);
    Map<String, Integer> all = new HashMap<>();
    lexiconWords.forEach(word -> all.put(word, 0));
    vocabulary.forEach((word, frequency) -> all.merge(word, frequency, Integer::sum));
    String[] sorted = all.keySet().toArray(String[]::new);
    Arrays.sort(sorted);
    words = new SortedWords(sorted);
    frequencies = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      int frequency = all.getOrDefault(sorted[i], 0);
      frequencies[i] = frequency;
      if (frequency > 0) {
        for (String root : roots.of(sorted[i])) {
          rootFrequencies.merge(root, frequency, Integer::sum);
        }
      }
    }
    typos = new TypoIndex(words);
    beginnings = new Beginnings(words, dictionaryGraph, transliteration, russianLetters);
    runTogether = new RunTogether(this, roots);
  }

  /** In how many passages the index has the word as it stands. */
  public int frequency(String word) {
    int at = words.indexOf(word);
    return at < 0 ? 0 : frequencies[at];
  }

  /** How often the index has any of the roots. */
  public int rootFrequency(List<String> wordRoots) {
    int sum = 0;
    for (String root : wordRoots) {
      sum += rootFrequencies.getOrDefault(root, 0);
    }
    return sum;
  }

  /** Whether index, lexicon or dictionary has the word as it stands. */
  public boolean isWord(String word) {
    return words.indexOf(word) >= 0 || dictionary.knows(word);
  }

  /** Whether the lexicon, not the index, has the word: what it means may be found. */
  public boolean isOnlyInLexicon(String word) {
    int at = words.indexOf(word);
    return at >= 0 && frequencies[at] == 0;
  }

  /** Whether a word of the index or of the lexicon begins so. */
  public boolean isBeginning(String prefix) {
    long place = words.root();
    for (int i = 0; i < prefix.length() && place != WordGraph.NOWHERE; i++) {
      place = words.next(place, prefix.charAt(i));
    }
    return place != WordGraph.NOWHERE;
  }

  /** The words of the lexicon that begin so, though no article has them. */
  public List<String> lexiconWordsFrom(String prefix, int limit) {
    List<String> found = new ArrayList<>();
    int at = words.indexOf(prefix);
    for (int i = at < 0 ? -at - 1 : at; i < words.size() && found.size() < limit; i++) {
      if (!words.word(i).startsWith(prefix)) {
        break;
      }
      if (frequencies[i] == 0) {
        found.add(words.word(i));
      }
    }
    return found;
  }

  /** What words written together may be parted into. */
  public RunTogether runTogether() {
    return runTogether;
  }

  /** What unfinished words may be the beginnings of. */
  public Beginnings beginnings() {
    return beginnings;
  }

  /** The Cyrillic words that a Latin one may spell, likeliest first, at most three. */
  public List<Candidate> transliterated(String latin) {
    return best(latin, transliteration::find);
  }

  /** The Ukrainian words meant by one typed without і, ї, є or apostrophe, at most three. */
  public List<Candidate> withUkrainianLetters(String typed) {
    return best(typed, russianLetters::find);
  }

  /** The words one or two slips away, likeliest first, at most three. */
  public List<Candidate> withoutSlips(String typed) {
    if (typed.length() < SHORTEST_TYPO) {
      return List.of();
    }
    double limit = mostFor(typed.length());
    Map<String, Double> found = new HashMap<>();
    typos.find(typed, limit).forEach(c -> found.put(c.word(), c.cost()));
    for (Candidate form : NearForms.find(typed, dictionaryGraph, limit)) {
      if (rootFrequency(roots.of(form.word())) > 0) {
        found.putIfAbsent(form.word(), form.cost());
      }
    }
    return ranked(found);
  }

  private static double mostFor(int length) {
    if (length < LONG) {
      return MOST_FOR_SHORT;
    }
    return length < VERY_LONG ? MOST_FOR_LONG : MOST_FOR_VERY_LONG;
  }

  private List<Candidate> best(
      String typed, BiFunction<String, WordGraph, List<Candidate>> finder) {
    Map<String, Double> found = new HashMap<>();
    finder.apply(typed, dictionaryGraph).forEach(c -> found.put(c.word(), c.cost()));
    finder.apply(typed, words).forEach(c -> found.merge(c.word(), c.cost(), Math::min));
    return ranked(found);
  }

  /** The likeliest, each of another root. */
  private List<Candidate> ranked(Map<String, Double> found) {
    List<Candidate> ranked = new ArrayList<>(found.size());
    found.forEach((word, cost) -> ranked.add(new Candidate(word, cost + rarity(word))));
    ranked.sort(Comparator.comparingDouble(Candidate::cost).thenComparing(Candidate::word));
    List<Candidate> kept = new ArrayList<>(KEPT);
    List<List<String>> keptRoots = new ArrayList<>(KEPT);
    for (Candidate candidate : ranked) {
      List<String> itsRoots = roots.lemmas(candidate.word());
      if (!keptRoots.contains(itsRoots)) {
        kept.add(candidate);
        keptRoots.add(itsRoots);
      }
      if (kept.size() == KEPT) {
        break;
      }
    }
    return List.copyOf(kept);
  }

  /** What a word costs for being rare in the index: less the more often it stands there. */
  private double rarity(String word) {
    int frequency = frequency(word);
    if (frequency > 0) {
      return -PER_LOG_FREQUENCY * Math.log(frequency);
    }
    int ofRoot = rootFrequency(roots.of(word));
    return ofRoot > 0
        ? ONLY_ITS_ROOT_IN_INDEX - PER_LOG_FREQUENCY * Math.log(ofRoot) / 2
        : NOT_IN_INDEX;
  }
}
