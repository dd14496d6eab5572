package kb.answer.learning.eval;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kb.answer.learning.LinkedQuestion;
import kb.article.ArticleKey;
import kb.language.LanguageGuess;

/**
 * The questions of a base that has several to an article, each taken for another person's. Nobody
 * knows when they were asked, so chance says which of an article's come first: those are learnt,
 * the rest is measured, article by article.
 */
final class RealQuestions {

  private RealQuestions() {}

  /**
   * @param queries of each article, what people asked
   * @param seed of the order
   * @param end when the last was asked
   */
  static Season season(Map<ArticleKey, List<String>> queries, long seed, Instant end) {
    Random random = new Random(seed);
    List<ArticleKey> articles = new ArrayList<>(queries.keySet());
    Collections.sort(articles);
    Collections.shuffle(articles, random);
    List<LinkedQuestion> learnt = new ArrayList<>();
    List<Asking> asked = new ArrayList<>();
    for (ArticleKey article : articles) {
      List<String> texts = new ArrayList<>(queries.getOrDefault(article, List.of()));
      Collections.shuffle(texts, random);
      long first = Math.round(Season.LEARNT * texts.size());
      for (int i = 0; i < texts.size(); i++) {
        LinkedQuestion question = question(article, i, texts.get(i), end);
        if (i < first) {
          learnt.add(question);
        } else {
          asked.add(new Asking(question, LanguageGuess.of(texts.get(i))));
        }
      }
    }
    return new Season(learnt, asked, end);
  }

  private static LinkedQuestion question(ArticleKey article, int i, String text, Instant end) {
    String name = article + " " + i;
    return new LinkedQuestion(name, article, name, text, "агент", end.minus(Duration.ofDays(30)));
  }
}
