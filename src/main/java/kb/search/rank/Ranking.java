package kb.search.rank;

import java.util.Map;

/**
 * The numbers of the ranking, found by search over the tuning bases (docs/decisions).
 *
 * @param articleK how fast repetitions in an article stop to count (k1 of BM25)
 * @param articleB how much long articles are held back, 0 to 1 (b of BM25)
 * @param passageK as articleK, of a passage
 * @param passageB as articleB, of a passage
 * @param pairK how fast repetitions of a pair of neighbours stop to count
 * @param title how many times a word in the title counts
 * @param heading the same of a heading
 * @param keywords the same of keywords and tags
 * @param link how much a word in the text of a link counts
 * @param lead how many words count as the first words of an article
 * @param opening how many as its very first words
 * @param near how many words apart neighbours may stand
 * @param weights what each {@link Feature} adds
 */
public record Ranking(
    double articleK,
    double articleB,
    double passageK,
    double passageB,
    double pairK,
    double title,
    double heading,
    double keywords,
    double link,
    int lead,
    int opening,
    int near,
    Features weights) {

  /** What serves. */
  public static final Ranking TUNED =
      new Ranking(
          0.9,
          0.8,
          0.9,
          0.75,
          0.5,
          3,
          2,
          3,
          0.5,
          40,
          12,
          8,
          Features.of(
              Map.ofEntries(
                  Map.entry(Feature.ARTICLE, 1.0),
                  Map.entry(Feature.PASSAGE, 0.35),
                  Map.entry(Feature.TITLE, 0.5),
                  Map.entry(Feature.TITLE_FOCUS, 0.12),
                  Map.entry(Feature.KEYWORDS, 0.4),
                  Map.entry(Feature.ASKED, 0.6),
                  Map.entry(Feature.LEAD, 0.42),
                  Map.entry(Feature.OPENING, 0.22),
                  Map.entry(Feature.ORDERED, 0.65),
                  Map.entry(Feature.NEAR, 0.15),
                  Map.entry(Feature.SURFACE, 0.35),
                  Map.entry(Feature.COVERAGE, -0.35),
                  Map.entry(Feature.QUOTED, 1.0),
                  Map.entry(Feature.LANGUAGE, 0.03),
                  Map.entry(Feature.PAGE, 0.1))));

  /** The same with another weight of one feature. */
  public Ranking weighing(Feature feature, double weight) {
    return new Ranking(
        articleK,
        articleB,
        passageK,
        passageB,
        pairK,
        title,
        heading,
        keywords,
        link,
        lead,
        opening,
        near,
        weights.with(feature, weight));
  }

  /** How often a word of this section counts. */
  double weight(Section section) {
    return switch (section) {
      case TITLE -> title;
      case KEYWORDS -> keywords;
      case HEADING -> heading;
      case TEXT -> 1;
    };
  }

  public double score(Features measured) {
    return measured.times(weights);
  }

  /** What the words alone add to a score: the page they were written on proves nothing. */
  double scoreOfWords(Features measured) {
    return score(measured) - weights.get(Feature.PAGE) * measured.get(Feature.PAGE);
  }

  /** The most an article can reach by what it says; quotes and what was learnt come on top. */
  double best() {
    return weights.positive()
        - weights.get(Feature.PAGE)
        - weights.get(Feature.QUOTED)
        - weights.get(Feature.ASKED);
  }
}
