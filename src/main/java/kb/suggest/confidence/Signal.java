package kb.suggest.confidence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kb.search.Evidence;
import kb.search.Hit;

/** What confidence rests on: measures of a list of hits that mean the same on every base. */
public enum Signal {
  /** The score as a share of the best possible. */
  SHARE,
  /** How much of what the question says stands in the article. */
  COVERAGE,
  /** How much of it stands in the best passage. */
  PASSAGE,
  /** How much of it stands in the title or the passage's heading. */
  TITLE,
  /** How many of its neighbouring words stand together in the article. */
  CLOSENESS,
  /** How much of it lies in words that stand in any article of the base. */
  KNOWN,
  /** How much it says that no article has a word for: ln(1 + nats). */
  UNHEARD,
  /** How much of what it says was found: ln(1 + share of the score · nats). */
  FOUND,
  /** How many words it has: ln(1 + words). */
  WORDS,
  /** How many articles there are to be mistaken for: ln(articles). */
  ARTICLES,
  /** How far the best other article lies behind, as a share of the better score; −1 to 1. */
  LEAD,
  /**
   * How alone it stands: ln of its share where every hit weighs e^(10 · score / best score); 0 or
   * less.
   */
  SOLITUDE;

  private static final double SHARPNESS = 10;

  /**
   * Measures one hit.
   *
   * @param hits what was found for a question, best first
   * @param rank which of them, from 0
   */
  public double of(List<Hit> hits, int rank) {
    Evidence e = hits.get(rank).evidence();
    return switch (this) {
      case SHARE -> e.share();
      case COVERAGE -> e.coverage();
      case PASSAGE -> e.passageCoverage();
      case TITLE -> e.titleCoverage();
      case CLOSENESS -> e.closeness();
      case KNOWN -> e.known();
      case UNHEARD -> Math.log1p((1 - e.known()) * e.information());
      case FOUND -> Math.log1p(Math.max(0, e.share()) * e.information());
      case WORDS -> Math.log1p(e.words());
      case ARTICLES -> Math.log(Math.max(1, e.articles()));
      case LEAD -> lead(hits, rank);
      case SOLITUDE -> solitude(hits, rank);
    };
  }

  /** Every measure of one hit. */
  public static Map<Signal, Double> all(List<Hit> hits, int rank) {
    Map<Signal, Double> all = new EnumMap<>(Signal.class);
    for (Signal signal : values()) {
      all.put(signal, signal.of(hits, rank));
    }
    return all;
  }

  private static double lead(List<Hit> hits, int rank) {
    double own = hits.get(rank).score();
    double other = 0;
    for (int i = 0; i < hits.size(); i++) {
      other = i == rank ? other : Math.max(other, hits.get(i).score());
    }
    double better = Math.max(own, other);
    return better <= 0 ? 0 : (own - other) / better;
  }

  private static double solitude(List<Hit> hits, int rank) {
    double best = hits.stream().mapToDouble(Hit::score).max().orElse(0);
    if (best <= 0) {
      return 0;
    }
    double own = hits.get(rank).score();
    return -Math.log(
        hits.stream().mapToDouble(hit -> Math.exp(SHARPNESS * (hit.score() - own) / best)).sum());
  }
}
