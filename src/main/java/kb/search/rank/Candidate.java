package kb.search.rank;

import kb.article.ArticleKey;
import kb.search.Evidence;

/**
 * An article that was read closely.
 *
 * @param document where the engine keeps it
 * @param passage the number of its best passage
 * @param features what was measured
 * @param score what the ranking makes of that
 */
public record Candidate(
    ArticleKey key, int document, int passage, Features features, double score) {

  private double of(Feature feature) {
    return features.get(feature);
  }

  /**
   * What the score rests on.
   *
   * @param next the score of the hit after this one, 0 if there is none
   */
  public Evidence evidence(QueryPlan plan, Ranking ranking, double next) {
    double known = plan.attainable() / plan.information();
    return new Evidence(
        known * Math.min(1, ranking.scoreOfWords(features) / ranking.best()),
        known * of(Feature.COVERAGE),
        known * of(Feature.PASSAGE_COVERAGE),
        known * Math.max(of(Feature.TITLE), of(Feature.HEADING)),
        known * of(Feature.ORDERED),
        score <= 0 ? 0 : Math.max(0, score - next) / score,
        plan.information(),
        plan.words().size(),
        known,
        plan.articles());
  }
}
