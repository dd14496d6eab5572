package kb.language.word;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import kb.language.word.UkrainianDictionary.Lemma;

/** The roots of a word: what it is matched by. Thread-safe; remembers recent words. */
public final class Roots {

  private static final int REMEMBERED = 60_000;

  private final UkrainianDictionary dictionary;
  private final Cache<String, List<String>> recent =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  public Roots(UkrainianDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The distinct roots of a normalised lower-case word, at least one. */
  public List<String> of(String word) {
    return recent.get(word, this::compute);
  }

  /**
   * What a lexicon files the word under: its lemmas; of a word that the dictionary does not know,
   * its stem.
   */
  public List<String> lemmas(String word) {
    if (Letters.anyDigit(word)) {
      return List.of(word);
    }
    if (Letters.allLatin(word)) {
      return List.of(EnglishStem.of(word));
    }
    List<String> lemmas = dictionary.lemmas(word).stream().map(Lemma::text).distinct().toList();
    return lemmas.isEmpty() ? List.of(LightStem.of(word)) : lemmas;
  }

  private List<String> compute(String word) {
    if (Letters.anyDigit(word)) {
      return List.of(word);
    }
    if (Letters.allLatin(word)) {
      return List.of(EnglishStem.of(word));
    }
    if (!Letters.allCyrillic(word)) {
      return List.of(word);
    }
    List<Lemma> lemmas = dictionary.lemmas(word);
    if (lemmas.isEmpty()) {
      return List.of(DerivationalRoot.ofUnknown(word));
    }
    List<String> roots = new ArrayList<>(lemmas.size());
    for (Lemma lemma : lemmas) {
      String root = DerivationalRoot.of(lemma.text(), lemma.kind());
      if (!roots.contains(root)) {
        roots.add(root);
      }
    }
    return List.copyOf(roots);
  }
}
