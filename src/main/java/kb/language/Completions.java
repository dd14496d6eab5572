package kb.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kb.language.repair.Candidate;
import kb.language.repair.EnglishWords;
import kb.language.repair.KnownWords;
import kb.language.word.Letters;
import kb.language.word.Roots;
import kb.language.word.StopWords;

/** What a word that is still being typed may become. */
final class Completions {

  private static final int ASKED = 60;
  private static final int ASKED_OF_LEXICON = 8;
  private static final int SHORTEST_OF_DICTIONARY = 4;
  private static final int SHORTEST_LATIN = 3;
  private static final double TRUST = 0.95;
  private static final double TRUST_IN_STOP_WORD = 0.5;
  private static final double TRUST_IN_LEXICON = 0.8;

  /** What is typed is a word already, and most likely that one: docs/decisions/0004. */
  private static final double TRUST_BESIDE_A_WORD = 0.4;

  private static final double TRUST_IN_DICTIONARY = 0.8;
  private static final double PER_COST = 0.3;

  /** What the rarest completion counts against the most frequent one. */
  private static final double RAREST = 0.4;

  private final Vocabulary vocabulary;
  private final WordReader reader;
  private final KnownWords known;
  private final Roots roots;

  Completions(Vocabulary vocabulary, WordReader reader, Roots roots) {
    this.vocabulary = vocabulary;
    this.reader = reader;
    this.known = reader.known();
    this.roots = roots;
  }

  /**
   * Whether a Latin beginning is one of no Latin word that anybody knows, but of a Cyrillic one.
   */
  boolean isSpelledBeginning(String latin) {
    return latin.length() >= SHORTEST_LATIN
        && WordReader.isLatinSpelling(latin)
        && !known.isBeginning(latin)
        && !EnglishWords.anyBegins(latin)
        && !known.beginnings().spelled(latin).isEmpty();
  }

  /**
   * Gives the word its completions.
   *
   * @param latinForCyrillic whether the draft is Ukrainian in Latin letters
   */
  void addTo(DraftWord word, boolean latinForCyrillic) {
    List<Reading> readings = new ArrayList<>();
    for (Candidate beginning : beginnings(word, latinForCyrillic)) {
      double trust = trust(word);
      readings.addAll(ofIndex(beginning.word(), trust - PER_COST * Math.max(0, beginning.cost())));
    }
    if (readings.isEmpty() && !word.isStopWord()) {
      readings.addAll(ofLexicon(word.meant()));
      readings.addAll(ofDictionary(word.meant()));
    }
    word.complete(readings);
  }

  private double trust(DraftWord word) {
    if (word.isStopWord()) {
      return TRUST_IN_STOP_WORD;
    }
    return known.isWord(word.meant()) ? TRUST_BESIDE_A_WORD : TRUST;
  }

  /** What the word may begin with: as it was understood, and where no word begins so, repaired. */
  private List<Candidate> beginnings(DraftWord word, boolean latinForCyrillic) {
    String surface = word.surface();
    List<Candidate> beginnings = new ArrayList<>();
    if (known.isBeginning(word.meant())) {
      beginnings.add(new Candidate(word.meant(), 0));
    }
    boolean isBeginning = !latinForCyrillic && !vocabulary.completions(surface, 1).isEmpty();
    if (isBeginning || known.isWord(surface)) {
      return beginnings;
    }
    if (latinForCyrillic && WordReader.isLatinSpelling(surface)) {
      List<Candidate> spelled = known.beginnings().spelled(surface);
      if (word.meant().equals(surface) && !spelled.isEmpty()) {
        word.respell(spelled.get(0).word());
      }
      beginnings.addAll(spelled);
    } else if (Letters.allCyrillic(surface)) {
      beginnings.addAll(known.beginnings().meant(surface));
    }
    return beginnings;
  }

  /** Words of the index; forms of one root are one reading and are counted together. */
  private List<Reading> ofIndex(String beginning, double trust) {
    Map<List<String>, Integer> frequencies = new LinkedHashMap<>();
    Map<List<String>, String> forms = new LinkedHashMap<>();
    for (String completion : vocabulary.completions(beginning, ASKED)) {
      if (!completion.equals(beginning) && !StopWords.contains(completion)) {
        List<String> terms = roots.of(completion);
        frequencies.merge(terms, vocabulary.frequency(completion), Integer::sum);
        forms.putIfAbsent(terms, completion);
      }
    }
    double most = frequencies.values().stream().mapToInt(f -> f).max().orElse(1);
    List<Reading> completions = new ArrayList<>();
    forms.forEach((terms, form) -> {
      double share = frequencies.getOrDefault(terms, 0) / Math.max(1, most);
      double weight = trust * (RAREST + (1 - RAREST) * share);
      completions.add(new Reading(form, terms, weight));
    });
    return completions;
  }

  /** «прилож»: what a Russian word that begins so means. */
  private List<Reading> ofLexicon(String beginning) {
    return known.lexiconWordsFrom(beginning, ASKED_OF_LEXICON).stream()
        .flatMap(word -> reader.translations(word).stream())
        .map(meaning -> meaning.times(TRUST_IN_LEXICON))
        .toList();
  }

  /** «налаштов»: words of which the index only has others of the same root. */
  private List<Reading> ofDictionary(String beginning) {
    Map<List<String>, Reading> byRoot = new LinkedHashMap<>();
    if (beginning.length() >= SHORTEST_OF_DICTIONARY) {
      for (String form : known.beginnings().forms(beginning)) {
        List<String> terms = roots.of(form);
        if (known.rootFrequency(terms) > 0) {
          byRoot.putIfAbsent(terms, new Reading(form, terms, TRUST_IN_DICTIONARY));
        }
      }
    }
    return List.copyOf(byRoot.values());
  }
}
