package kb.language.repair;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import kb.language.word.Letters;

/**
 * What the beginning of a word may be the beginning of, when it has a slip in it already, or is
 * typed without Ukrainian letters, or in Latin ones. All work is bounded. Thread-safe.
 */
public final class Beginnings {

  /** A shorter beginning with a slip could be the beginning of anything. */
  private static final int SHORTEST_SLIP = 4;

  private static final double ONE_SLIP = 1.2;
  private static final int KEPT = 4;
  private static final int MOST_STEPS = 600;
  private static final String ENDINGS = "абвгдеєжзиіїйклмнопрстуфхцчшщьюя'";

  private final WordGraph words;
  private final WordGraph dictionary;
  private final Transliteration transliteration;
  private final RussianLetters russianLetters;

  Beginnings(
      WordGraph words,
      WordGraph dictionary,
      Transliteration transliteration,
      RussianLetters russianLetters) {
    this.words = words;
    this.dictionary = dictionary;
    this.transliteration = transliteration;
    this.russianLetters = russianLetters;
  }

  /** What known words begin with that the Latin beginning may spell, likeliest first. */
  public List<Candidate> spelled(String latin) {
    return first(transliteration.findBeginnings(latin, words));
  }

  /** What known words begin with that was meant by a Cyrillic beginning, likeliest first. */
  public List<Candidate> meant(String typed) {
    List<Candidate> letters = russianLetters.findBeginnings(typed, words);
    if (!letters.isEmpty() || typed.length() < SHORTEST_SLIP || !Letters.allCyrillic(typed)) {
      return first(letters);
    }
    return first(NearForms.findBeginnings(typed, words, ONE_SLIP));
  }

  private static List<Candidate> first(List<Candidate> candidates) {
    return List.copyOf(candidates.subList(0, Math.min(KEPT, candidates.size())));
  }

  /** Forms of the dictionary that begin so, the shortest first; not all where there are many. */
  public List<String> forms(String beginning) {
    long start = place(beginning);
    List<String> forms = new ArrayList<>();
    Deque<Ending> open = new ArrayDeque<>();
    if (start != WordGraph.NOWHERE) {
      open.add(new Ending("", start));
    }
    for (int step = 0; step < MOST_STEPS && !open.isEmpty(); step++) {
      Ending ending = open.remove();
      if (dictionary.isWord(ending.place())) {
        forms.add(beginning + ending.letters());
      }
      for (int i = 0; i < ENDINGS.length(); i++) {
        long next = dictionary.next(ending.place(), ENDINGS.charAt(i));
        if (next != WordGraph.NOWHERE) {
          open.add(new Ending(ending.letters() + ENDINGS.charAt(i), next));
        }
      }
    }
    return forms;
  }

  private record Ending(String letters, long place) {}

  private long place(String beginning) {
    long place = dictionary.root();
    for (int i = 0; i < beginning.length() && place != WordGraph.NOWHERE; i++) {
      place = dictionary.next(place, beginning.charAt(i));
    }
    return place;
  }
}
