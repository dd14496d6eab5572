package kb.search.rank;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kb.search.rank.Statistics.Lengths;

/**
 * Reads candidates word by word and measures how well each answers one query: the second, exact
 * step after an engine's quick choice of candidates. For one thread.
 *
 * <p>Reading a word that is not in the query costs about a nanosecond, so that a hundred articles
 * are read in a fraction of a millisecond.
 */
public final class CloseReading {

  private final QueryPlan plan;
  private final Ranking ranking;
  private final Lengths lengths;
  private final Lookup lookup;
  private final Worth worth;
  private final Neighbours neighbours;
  private final WordForWord copied;

  private final double[] inArticle;
  private final double[] inTitle;
  private final double[] inKeywords;
  private final double[] inHeading;
  private final double[] inPassage;
  private final double[] inLead;
  private final double[] inOpening;
  private final double[] asked;
  private final double[] asTyped;
  private final int[] lastWordOf;

  private int wordsRead;
  private int textWordsRead;
  private int titleWords;
  private int titleMatches;
  private boolean matched;

  public CloseReading(QueryPlan plan, Ranking ranking, Lengths lengths) {
    this.plan = plan;
    this.ranking = ranking;
    this.lengths = lengths;
    this.lookup = new Lookup(plan);
    int parts = lookup.parts();
    this.worth = new Worth(plan, parts);
    this.neighbours = new Neighbours(plan.words().size(), ranking.near());
    this.copied = new WordForWord(plan);
    this.inArticle = new double[parts];
    this.inTitle = new double[parts];
    this.inKeywords = new double[parts];
    this.inHeading = new double[parts];
    this.inPassage = new double[parts];
    this.inLead = new double[parts];
    this.inOpening = new double[parts];
    this.asked = new double[parts];
    this.asTyped = new double[parts];
    this.lastWordOf = new int[parts];
  }

  /**
   * What was found in one article.
   *
   * @param passage the number of the passage that answers best
   * @param features what was measured
   */
  public record Finding(int passage, Features features) {}

  /**
   * Reads an article.
   *
   * @param bytes holds what {@link WordCode#encode} made
   * @param from where it begins
   * @param to where it ends, exclusive
   * @param sameLanguage whether it is in the language of the query
   * @param askedWith the roots that people asked with when it was the answer, each with how
   *     established it is, 0 to 1
   */
  public Finding read(
      byte[] bytes, int from, int to, boolean sameLanguage, Map<String, Double> askedWith) {
    beginArticle();
    heed(askedWith);
    Features features = new Features();
    int best = 0;
    double bestScore = -1;
    double weightedLength = 0;
    WordCursor cursor = new WordCursor(bytes, from, to);
    while (cursor.nextSection()) {
      Section section = cursor.section();
      double weight = ranking.weight(section);
      weightedLength += weight * cursor.words();
      if (section == Section.HEADING) {
        beginPassage();
      }
      readSection(section, cursor, weight);
      if (section == Section.TITLE) {
        titleWords = cursor.words();
      } else if (section == Section.TEXT && matched) {
        double score = passageScore(cursor.words(), features);
        if (score > bestScore) {
          bestScore = score;
          best = cursor.passage();
        }
      }
    }
    finish(weightedLength, features);
    features.set(Feature.LANGUAGE, sameLanguage ? 1 : 0);
    return new Finding(best, features);
  }

  private void beginArticle() {
    wordsRead = 0;
    textWordsRead = 0;
    titleMatches = 0;
    clear(inArticle, inTitle, inKeywords, inLead, inOpening, asTyped);
    Arrays.fill(lastWordOf, -1);
    neighbours.beginArticle();
    copied.beginArticle();
  }

  /** Counts what people asked with as keywords. */
  private void heed(Map<String, Double> askedWith) {
    int part = 0;
    for (QueryPlan.Word word : plan.words()) {
      for (QueryPlan.Meaning meaning : word.meanings()) {
        for (List<String> roots : meaning.parts()) {
          double most = 0;
          for (String root : roots) {
            most = Math.max(most, askedWith.getOrDefault(root, 0.0));
          }
          asked[part] = most;
          inArticle[part++] += most * ranking.keywords();
        }
      }
    }
  }

  private void beginPassage() {
    clear(inPassage, inHeading);
    neighbours.beginPassage();
    matched = false;
  }

  private static void clear(double[]... counts) {
    for (double[] count : counts) {
      Arrays.fill(count, 0);
    }
  }

  private void readSection(Section section, WordCursor cursor, double full) {
    neighbours.beginSection();
    copied.beginSection();
    while (cursor.nextWord()) {
      double weight = cursor.isLink() ? full * ranking.link() : full;
      wordsRead++;
      if (section == Section.TEXT) {
        textWordsRead++;
      }
      boolean found = readRoots(section, cursor, weight);
      readSurface(cursor, weight);
      if (found) {
        matched = true;
        if (section == Section.TITLE) {
          titleMatches++;
        }
      }
    }
  }

  private void readSurface(WordCursor cursor, double weight) {
    int number = cursor.surface();
    for (int entry = lookup.first(number); entry >= 0; entry = lookup.next(entry)) {
      if (lookup.isSurface(entry)) {
        int part = lookup.part(entry);
        asTyped[part] += weight;
        copied.found(worth.word(part), cursor.place(), true);
      }
    }
  }

  private boolean readRoots(Section section, WordCursor cursor, double weight) {
    boolean found = false;
    int roots = cursor.roots();
    for (int i = 0; i < roots; i++) {
      int number = cursor.root(i);
      for (int entry = lookup.first(number); entry >= 0; entry = lookup.next(entry)) {
        int part = lookup.part(entry);
        if (!lookup.isSurface(entry) && lastWordOf[part] != wordsRead) {
          lastWordOf[part] = wordsRead;
          found = true;
          count(section, part, cursor.place(), weight);
        }
      }
    }
    return found;
  }

  private void count(Section section, int part, int place, double weight) {
    inArticle[part] += weight;
    switch (section) {
      case TITLE -> inTitle[part] += weight;
      case KEYWORDS -> inKeywords[part] += weight;
      case HEADING -> {
        inHeading[part] += weight;
        inPassage[part] += weight;
      }
      case TEXT -> countInText(part, weight);
    }
    int word = worth.word(part);
    neighbours.found(word, place, section == Section.TEXT ? weight : 1);
    copied.found(word, place, false);
  }

  /** Words of links say what another article is about: they are no lead of this one. */
  private void countInText(int part, double weight) {
    inPassage[part] += weight;
    if (weight >= 1) {
      inLead[part] += textWordsRead <= ranking.lead() ? weight : 0;
      inOpening[part] += textWordsRead <= ranking.opening() ? weight : 0;
    }
  }

  /** Measures the passage just read, keeps what is best so far, and says how good it is. */
  private double passageScore(int words, Features features) {
    double norm = norm(ranking.passageK(), ranking.passageB(), words / lengths.passage());
    double bm25 = worth.of(inPassage, norm);
    double coverage = worth.of(inPassage, 0);
    double heading = worth.of(inHeading, 0);
    features.keepMost(Feature.PASSAGE, bm25);
    features.keepMost(Feature.PASSAGE_COVERAGE, coverage);
    features.keepMost(Feature.HEADING, heading);
    return bm25
        + 0.3 * worth.ofPairs(neighbours.passageOrdered(), ranking.pairK())
        + 0.2 * worth.ofPairs(neighbours.passageNear(), ranking.pairK())
        + 0.2 * heading
        + 0.2 * coverage;
  }

  private void finish(double length, Features features) {
    double norm = norm(ranking.articleK(), ranking.articleB(), length / lengths.article());
    features.set(Feature.ARTICLE, worth.of(inArticle, norm));
    features.set(Feature.TITLE, worth.of(inTitle, 0));
    features.set(Feature.TITLE_FOCUS, titleWords == 0 ? 0 : (double) titleMatches / titleWords);
    features.set(Feature.KEYWORDS, worth.of(inKeywords, 0));
    features.set(Feature.ASKED, worth.ofShares(asked));
    features.set(Feature.LEAD, worth.of(inLead, 0));
    features.set(Feature.OPENING, worth.of(inOpening, 0));
    features.set(Feature.ORDERED, worth.ofPairs(neighbours.ordered(), ranking.pairK()));
    features.set(Feature.NEAR, worth.ofPairs(neighbours.near(), ranking.pairK()));
    features.set(Feature.SURFACE, worth.of(asTyped, norm));
    features.set(Feature.COVERAGE, worth.of(inArticle, 0));
    features.set(Feature.QUOTED, copied.share());
  }

  private static double norm(double k, double b, double relativeLength) {
    return k * (1 - b + b * relativeLength);
  }
}
