package kb.language.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import morfologik.fsa.FSA;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The dictionary of Ukrainian forms (VESUM as packed by ua.net.nlp, Apache-2.0). Thread-safe: the
 * dictionary is shared, each thread has its own lookup.
 */
public final class UkrainianDictionary {

  private static final String RESOURCE = "ua/net/nlp/ukrainian.dict";

  private final Dictionary dictionary = load();
  private final ThreadLocal<DictionaryLookup> lookups =
      ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary));

  private static Dictionary load() {
    URL url =
        Objects.requireNonNull(
            UkrainianDictionary.class.getClassLoader().getResource(RESOURCE),
            RESOURCE + " is not on the class path: morfologik-ukrainian-search is missing");
    try {
      return Dictionary.read(url);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The distinct lemmas of a normalised lower-case form; none when the form is unknown. */
  public List<Lemma> lemmas(String form) {
    if (!Letters.allCyrillic(form)) {
      return List.of();
    }
    List<Lemma> found = new ArrayList<>(2);
    for (WordData data : lookups.get().lookup(form)) {
      Lemma lemma = new Lemma(Letters.lower(data.getStem().toString()), Kind.of(data.getTag()));
      if (!found.contains(lemma)) {
        found.add(lemma);
      }
    }
    return found;
  }

  /** Whether the dictionary has this normalised lower-case form. */
  public boolean knows(String form) {
    return Letters.allCyrillic(form) && !lookups.get().lookup(form).isEmpty();
  }

  /** Whether the form is a verb and nothing else. */
  public boolean isOnlyVerb(String form) {
    List<Lemma> lemmas = lemmas(form);
    return !lemmas.isEmpty() && lemmas.stream().allMatch(lemma -> lemma.kind() == Kind.VERB);
  }

  /** The automaton of forms, for walks that look for similar ones. */
  public FSA automaton() {
    return dictionary.fsa;
  }

  /** A dictionary headword and what part of speech it is. */
  public record Lemma(String text, Kind kind) {}

  /** The part of speech, as far as roots care. */
  public enum Kind {
    NOUN,
    VERB,
    ADJECTIVE,
    OTHER;

    static Kind of(CharSequence tag) {
      String text = tag == null ? "" : tag.toString();
      if (text.startsWith("noun")) {
        return NOUN;
      }
      if (text.startsWith("verb") || text.startsWith("advp")) {
        return VERB;
      }
      return text.startsWith("adj") ? ADJECTIVE : OTHER;
    }
  }
}
