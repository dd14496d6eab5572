package kb.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kb.language.repair.KnownWords;
import kb.language.word.Letters;
import kb.language.word.Roots;

/** Finds, in the words of a draft, what the lexicon has other words for. */
final class Synonyms {

  /** A rule that applies: the words here can also be said so. */
  private record Match(List<DraftWord> said, Lexicon.Rule rule) {}

  /** A rule with the lemmas of each of its words. */
  private record Filed(List<List<String>> from, Lexicon.Rule rule) {}

  /**
   * How much a Ukrainian word counts for an English one: they are the same thing in two languages,
   * and whoever asks in English is answered by a Ukrainian article where there is no other. Not the
   * other way round: Ukrainian texts are full of English names that mean one thing only.
   */
  private static final double IN_UKRAINIAN = 0.95;

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
    boolean inEnglish = words.stream().noneMatch(w -> Letters.anyCyrillic(w.surface()));
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).isCourtesy()) {
        at(words, lemmas, i).forEach(match -> add(match, inEnglish, known));
      }
    }
  }

  /**
   * Every word of the saying gets the reading, so that it counts as much; «не» alone says little.
   */
  private void add(Match match, boolean inEnglish, KnownWords known) {
    List<DraftWord> said = match.said();
    boolean isTranslated = inEnglish || said.stream().noneMatch(word -> isName(word, known));
    for (Lexicon.Saying saying : match.rule().to()) {
      double least = isTranslated && match.rule().translates(saying) ? IN_UKRAINIAN : 0;
      Reading reading = Reading.of(saying, Math.max(saying.weight(), least), roots);
      if (isFindable(reading, known)) {
        said.stream()
            .filter(word -> said.size() == 1 || !word.ukrainian().equals("не"))
            .forEach(word -> word.add(reading));
      }
    }
  }

  /** Whether a word of a Ukrainian draft is one that articles use as it stands: «Teams». */
  private boolean isName(DraftWord word, KnownWords known) {
    return known.rootFrequency(roots.of(word.surface())) > 0;
  }

  private static boolean isFindable(Reading reading, KnownWords known) {
    return known.rootFrequency(reading.terms()) > 0
        && reading.also().stream().allMatch(terms -> known.rootFrequency(terms) > 0);
  }

  /** The rules that apply at this word; each word is given by its lemmas. */
  private List<Match> at(List<DraftWord> words, List<List<String>> lemmas, int at) {
    List<Match> matches = new ArrayList<>();
    for (String lemma : lemmas.get(at)) {
      for (Filed filed : byFirstLemma.getOrDefault(lemma, List.of())) {
        List<DraftWord> said = said(filed.from(), words, lemmas, at);
        if (!said.isEmpty()) {
          Match match = new Match(said, filed.rule());
          if (!matches.contains(match)) {
            matches.add(match);
          }
        }
      }
    }
    return matches;
  }

  /** The words of a saying that begins here, none if it does not. */
  private static List<DraftWord> said(
      List<List<String>> from, List<DraftWord> words, List<List<String>> lemmas, int at) {
    List<DraftWord> said = new ArrayList<>();
    for (int i = at; i < words.size() && said.size() < from.size(); i++) {
      if (from.get(said.size()).stream().anyMatch(lemmas.get(i)::contains)) {
        said.add(words.get(i));
      } else if (said.isEmpty() || !isEnglishArticle(words.get(i))) {
        break;
      }
    }
    return said.size() == from.size() ? said : List.of();
  }

  /** «reset my password» is «reset password» too; Ukrainian has no such words. */
  private static boolean isEnglishArticle(DraftWord word) {
    return word.isStopWord() && Letters.allLatin(word.surface());
  }
}
