package kb.answer.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kb.article.ArticleKey;
import kb.language.TextAnalysis;
import kb.search.rank.Asked;

/** What the links have taught, at one moment. Immutable. */
public final class Learnt {

  /** A question is similar when it shares this much of the words of either. */
  private static final double SIMILAR = 0.4;

  /** Of each article the latest so many questions are remembered to say why. */
  private static final int REMEMBERED = 200;

  static final Learnt NOTHING = new Learnt(Map.of(), Map.of());

  private final Map<ArticleKey, List<AskedWord>> words;
  private final Map<ArticleKey, List<Remembered>> questions;

  private record Remembered(Set<String> roots, String agent) {}

  private Learnt(
      Map<ArticleKey, List<AskedWord>> words, Map<ArticleKey, List<Remembered>> questions) {
    this.words = words;
    this.questions = questions;
  }

  static Learnt of(
      Map<ArticleKey, List<AskedWord>> words,
      Collection<LinkedQuestion> linked,
      TextAnalysis analysis) {
    Map<ArticleKey, List<Remembered>> questions = new HashMap<>();
    List<LinkedQuestion> latestFirst = new ArrayList<>(LoudVoices.without(linked));
    latestFirst.sort(Comparator.comparing(LinkedQuestion::at).reversed());
    for (LinkedQuestion question : latestFirst) {
      List<Remembered> known =
          questions.computeIfAbsent(question.article(), key -> new ArrayList<>());
      if (known.size() < REMEMBERED) {
        known.add(new Remembered(roots(question.text(), analysis), question.agent()));
      }
    }
    return new Learnt(Map.copyOf(words), questions);
  }

  private static Set<String> roots(String text, TextAnalysis analysis) {
    return analysis.analyze(text).stream()
        .flatMap(word -> word.terms().stream())
        .collect(Collectors.toSet());
  }

  /** The words an article is asked with, the most established first. */
  public List<AskedWord> words(ArticleKey article) {
    return words.getOrDefault(article, List.of());
  }

  /** How many articles have learnt something. */
  public int articles() {
    return words.size();
  }

  /** How often agents answered questions like this one with the article. */
  Why why(ArticleKey article, String question, TextAnalysis analysis) {
    Set<String> roots = roots(question, analysis);
    int tickets = 0;
    Set<String> agents = new HashSet<>();
    for (Remembered known : questions.getOrDefault(article, List.of())) {
      Set<String> shared = new HashSet<>(known.roots());
      shared.retainAll(roots);
      int fewer = Math.min(known.roots().size(), roots.size());
      if (fewer > 0 && shared.size() >= SIMILAR * fewer) {
        tickets++;
        agents.add(known.agent());
      }
    }
    return tickets == 0 ? Why.UNLINKED : new Why(tickets, agents.size());
  }

  /** The same for a search, which keeps the audiences apart. */
  Asked asked(Predicate<ArticleKey> isPublic) {
    Map<ArticleKey, Map<String, Double>> open = new TreeMap<>();
    Map<ArticleKey, Map<String, Double>> internal = new TreeMap<>();
    words.forEach((article, learnt) ->
        (isPublic.test(article) ? open : internal).put(article, strengths(learnt)));
    return Asked.of(open, internal);
  }

  /** How established each word is. */
  public static Map<String, Double> strengths(List<AskedWord> words) {
    return words.stream().collect(Collectors.toMap(AskedWord::root, AskedWord::strength));
  }
}
