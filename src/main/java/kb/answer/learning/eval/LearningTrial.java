package kb.answer.learning.eval;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kb.answer.learning.AskedWord;
import kb.answer.learning.Learnt;
import kb.answer.learning.Lessons;
import kb.answer.learning.LinkedQuestion;
import kb.article.ArticleKey;
import kb.article.Audience;
import kb.language.ReadOptions;
import kb.language.TextAnalysis;
import kb.search.Hit;
import kb.search.eval.Base;
import kb.search.eval.Trial;
import kb.search.rank.Asked;
import kb.search.rank.Feature;
import kb.search.rank.Ranking;

/** A base that is searched as an agent does, before and after it was taught. For one thread. */
final class LearningTrial implements Closeable {

  private final TextAnalysis analysis = new TextAnalysis();
  private final Trial trial;

  /**
   * @param weight how much it counts that an article was asked with the words of a query
   */
  LearningTrial(Base base, double weight) throws IOException {
    this.trial = new Trial(base, Ranking.TUNED.weighing(Feature.ASKED, weight));
  }

  /** The weight that serves. */
  static double served() {
    return Ranking.TUNED.weights().get(Feature.ASKED);
  }

  /** What a season's questions find without and with what its links teach. */
  List<Placed> place(Season season) {
    trial.index().learn(Asked.NOTHING);
    List<Integer> without = season.asked().stream().map(this::place).toList();
    Map<ArticleKey, List<AskedWord>> lessons = teach(season.learnt(), season);
    Set<String> known = new HashSet<>();
    lessons.values().forEach(words -> words.forEach(word -> known.add(word.root())));
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < season.asked().size(); i++) {
      Asking asking = season.asked().get(i);
      Set<String> roots = roots(asking.question().text());
      placed.add(
          new Placed(
              asking,
              without.get(i),
              place(asking),
              roots.stream().anyMatch(known::contains),
              lessons.getOrDefault(asking.question().article(), List.of()).stream()
                  .anyMatch(word -> roots.contains(word.root()))));
    }
    return placed;
  }

  /** What the search is taught by these links, on a season's day. */
  Map<ArticleKey, List<AskedWord>> teach(Collection<LinkedQuestion> linked, Season season) {
    Map<ArticleKey, List<AskedWord>> lessons =
        Lessons.of(linked, List.of(), analysis, season.split());
    Map<ArticleKey, Map<String, Double>> strengths = new HashMap<>();
    lessons.forEach((article, words) -> strengths.put(article, Learnt.strengths(words)));
    trial.index().learn(Asked.of(strengths, Map.of()));
    return lessons;
  }

  /** The first so many articles for a question, as the search was taught last. */
  List<String> found(Asking asking, int depth) {
    return trial
        .search(asking.question().text(), ReadOptions.FINISHED, Audience.INTERNAL, depth)
        .stream()
        .map(Hit::article)
        .map(ArticleKey::id)
        .toList();
  }

  private int place(Asking asking) {
    return found(asking, Placed.DEPTH).indexOf(asking.question().article().id()) + 1;
  }

  private Set<String> roots(String text) {
    return analysis.analyze(text).stream()
        .flatMap(word -> word.terms().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public void close() throws IOException {
    trial.close();
  }
}
