package kb.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kb.language.repair.KnownWords;
import kb.language.word.Roots;

/** Finds, in the words of a draft, what the lexicon has other words for. */
final class Synonyms {

  /** A rule that applies: so many words from here can also be said so. */
  private record Match(int length, List<Lexicon.Saying> to) {}

  /** A rule with the lemmas of each of its words. */
  private record Filed(List<List<String>> from, Lexicon.Rule rule) {}

  private final Roots roots;
  private final Map<String, List<Filed>> byFirstLemma = new HashMap<>();

  Synonyms(Lexicon lexicon, Roots roots) {
    this.roots = roots;
    for (String first : lexicon.firstWords()) {
      for (Lexicon.Rule rule : lexicon.rulesFrom(first)) {
        Filed filed = new Filed(rule.from().stream().map(roots::lemmas).toList(), rule);
        for (String lemma : filed.from().get(0)) {
          byFirstLemma.computeIfAbsent(lemma, l -> new ArrayList<>()).add(filed);
        }
      }
    }
  }

  /** Adds, to the words of a draft, what the index has under other names. */
  void addTo(List<DraftWord> words, KnownWords known) {
    List<List<String>> lemmas = words.stream().map(w -> roots.lemmas(w.ukrainian())).toList();
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).isCourtesy()) {
        for (Match match : at(lemmas, i)) {
          add(match, words.subList(i, i + match.length()), known);
        }
      }
    }
  }

  /**
   * Every word of the saying gets the reading, so that it counts as much; «не» alone says little.
   */
  private void add(Match match, List<DraftWord> said, KnownWords known) {
    for (Lexicon.Saying saying : match.to()) {
      Reading reading = Reading.of(saying, saying.weight(), roots);
      if (isFindable(reading, known)) {
        said.stream()
            .filter(word -> said.size() == 1 || !word.ukrainian().equals("не"))
            .forEach(word -> word.add(reading));
      }
    }
  }

  private static boolean isFindable(Reading reading, KnownWords known) {
    return known.rootFrequency(reading.terms()) > 0
        && reading.also().stream().allMatch(terms -> known.rootFrequency(terms) > 0);
  }

  /** The rules that apply at this word; each word is given by its lemmas. */
  private List<Match> at(List<List<String>> lemmas, int at) {
    List<Match> matches = new ArrayList<>();
    for (String lemma : lemmas.get(at)) {
      for (Filed filed : byFirstLemma.getOrDefault(lemma, List.of())) {
        if (stands(filed.from(), lemmas, at)) {
          Match match = new Match(filed.from().size(), filed.rule().to());
          if (!matches.contains(match)) {
            matches.add(match);
          }
        }
      }
    }
    return matches;
  }

  private static boolean stands(List<List<String>> from, List<List<String>> lemmas, int at) {
    if (at + from.size() > lemmas.size()) {
      return false;
    }
    for (int i = 0; i < from.size(); i++) {
      if (from.get(i).stream().noneMatch(lemmas.get(at + i)::contains)) {
        return false;
      }
    }
    return true;
  }
}
