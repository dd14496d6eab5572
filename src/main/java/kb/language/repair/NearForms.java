package kb.language.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/**
 * Finds forms of a {@link WordGraph}, or what they begin with, exactly one slip away from a typed
 * word. Used on the dictionary: an index rarely holds every form of a word, so a slip in
 * «відкриваєтся» must reach «відкривається» even when the articles only say «відкриваються».
 */
final class NearForms {

  private static final String ALPHABET = "абвгдеєжзиіїйклмнопрстуфхцчшщьюя'";

  private NearForms() {}

  static List<Candidate> find(String typed, WordGraph graph, double limit) {
    return find(typed, graph, limit, graph::isWord);
  }

  /** What words of the graph begin with, one slip away from a typed beginning. */
  static List<Candidate> findBeginnings(String typed, WordGraph graph, double limit) {
    return find(typed, graph, limit, place -> true);
  }

  private static List<Candidate> find(
      String typed, WordGraph graph, double limit, LongPredicate ends) {
    Map<String, Double> found = new HashMap<>();
    KeyDistance distance = new KeyDistance();
    long place = graph.root();
    for (int at = 0; at <= typed.length() && place != WordGraph.NOWHERE; at++) {
      slipsAt(typed, at, place, graph, ends, word -> note(word, typed, distance, limit, found));
      place = at < typed.length() ? graph.next(place, typed.charAt(at)) : WordGraph.NOWHERE;
    }
    List<Candidate> all = new ArrayList<>();
    found.forEach((word, cost) -> all.add(new Candidate(word, cost)));
    all.sort(java.util.Comparator.comparingDouble(Candidate::cost));
    return all;
  }

  private static void note(
      String word, String typed, KeyDistance distance, double limit, Map<String, Double> found) {
    double cost = distance.between(typed, word, limit);
    if (cost <= limit) {
      found.put(word, cost);
    }
  }

  private static void slipsAt(
      String typed, int at, long place, WordGraph graph, LongPredicate ends, Consumer<String> out) {
    String head = typed.substring(0, at);
    if (at < typed.length()) {
      tryTail(head, typed.substring(at + 1), place, graph, ends, out);
    }
    if (at + 1 < typed.length()) {
      String swapped = "" + typed.charAt(at + 1) + typed.charAt(at) + typed.substring(at + 2);
      tryTail(head, swapped, place, graph, ends, out);
    }
    for (int i = 0; i < ALPHABET.length(); i++) {
      char letter = ALPHABET.charAt(i);
      long there = graph.next(place, letter);
      if (there != WordGraph.NOWHERE) {
        tryTail(head + letter, typed.substring(at), there, graph, ends, out);
        if (at < typed.length()) {
          tryTail(head + letter, typed.substring(at + 1), there, graph, ends, out);
        }
      }
    }
  }

  private static void tryTail(
      String head,
      String tail,
      long from,
      WordGraph graph,
      LongPredicate ends,
      Consumer<String> out) {
    long place = from;
    for (int i = 0; i < tail.length() && place != WordGraph.NOWHERE; i++) {
      place = graph.next(place, tail.charAt(i));
    }
    if (place != WordGraph.NOWHERE && ends.test(place)) {
      out.accept(head + tail);
    }
  }
}
