package kb.report.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import kb.article.Article;

/**
 * An article of the base as the demo's customers take it.
 *
 * @param id its id
 * @param lang its language
 * @param weight how often it is what a customer needs, against the others
 * @param opening the share of customers who need it, see it and open it: what its title is worth
 * @param helping the share of those who are truly helped: what its text is worth
 * @param returning the share of those who say so and come back all the same
 * @param isGoingStale whether it helps no more of late
 */
record DemoArticle(
    String id,
    String lang,
    double weight,
    double opening,
    double helping,
    double returning,
    boolean isGoingStale) {

  /** Places, by how often it is needed, at which an article has a fault the reports should find. */
  private static final int TITLE_NOBODY_OPENS = 4;

  private static final int TEXT_THAT_ANSWERS_NOTHING = 6;
  private static final int HELP_THAT_DOES_NOT_LAST = 9;
  private static final int TEXT_THAT_WENT_STALE = 2;
  private static final Set<Integer> NOBODY_ASKS = Set.of(11, 17, 24, 31);

  /** The articles of one language, each with traits of its own; the same places in every one. */
  static List<DemoArticle> of(List<Article> articles, List<String> order, SplittableRandom random) {
    List<Article> byPlace = new ArrayList<>(articles);
    byPlace.sort(Comparator.comparingInt(article -> order.indexOf(article.key().id())));
    List<DemoArticle> all = new ArrayList<>();
    for (Article article : byPlace) {
      int place = order.indexOf(article.key().id());
      double opening = random.nextDouble(0.35, 0.85);
      double helping = random.nextDouble(0.08, 0.45);
      double returning = random.nextDouble(0, 0.08);
      switch (place) {
        case TITLE_NOBODY_OPENS -> opening = 0;
        case TEXT_THAT_ANSWERS_NOTHING -> helping = 0.03;
        case HELP_THAT_DOES_NOT_LAST -> returning = 0.55;
        default -> {}
      }
      all.add(
          new DemoArticle(
              article.key().id(),
              article.key().lang(),
              NOBODY_ASKS.contains(place) ? 0 : 1 / Math.pow(place + 2.0, 0.9),
              opening,
              helping,
              returning,
              place == TEXT_THAT_WENT_STALE));
    }
    return all;
  }
}
