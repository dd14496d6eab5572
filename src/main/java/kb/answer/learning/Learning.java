package kb.answer.learning;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kb.article.ArticleKey;

/** TEMP */
public final class Learning {

  private Learning() {}

  /** How established each word of each article is. */
  public static Map<ArticleKey, Map<String, Double>> strengths(
      Map<ArticleKey, List<AskedWord>> learnt) {
    Map<ArticleKey, Map<String, Double>> strengths = new TreeMap<>();
    learnt.forEach((article, words) ->
        strengths.put(
            article,
            words.stream().collect(Collectors.toMap(AskedWord::root, AskedWord::strength))));
    return strengths;
  }
}
