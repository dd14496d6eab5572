package kb.search.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kb.search.Hit;
import kb.search.rank.Statistics.Lengths;

/**
 * Reads candidates word by word and measures how well each answers one query: the second, exact
 * step after an engine's quick choice of candidates. For one thread.
 *
 * <p>Reading a word that is not in the query costs about a nanosecond, so that a hundred articles
 * are read in a fraction of a millisecond.
 */
public final class CloseReading {

  private static final int HEADER = 4;
  private static final int FAR = Integer.MIN_VALUE / 2;

  private final QueryPlan plan;
  private final Ranking ranking;
  private final Lengths lengths;
  private final Lookup lookup;
  private final double attainable;

  private final int[] wordOfPart;
  private final double[] pairWorth;

  private final double[] inArticle;
  private final double[] inTitle;
  private final double[] inKeywords;
  private final double[] inHeading;
  private final double[] inPassage;
  private final double[] inLead;
  private final double[] asked;
  private final double[] asTyped;
  private final int[] lastWordOf;
  private final int[] lastPlace;
  private final double[] ordered;
  private final double[] near;
  private final double[] passageOrdered;
  private final double[] passageNear;

  private byte[] code = {};
  private int wordsRead;
  private int textWordsRead;
  private int titleWords;
  private int titleMatches;
  private boolean matched;

  public CloseReading(QueryPlan plan, Ranking ranking, Lengths lengths) {
    this.plan = plan;
    this.ranking = ranking;
    this.lengths = lengths;
    this.attainable = plan.attainable();
    this.lookup = new Lookup(plan);
    int words = plan.words().size();
    int parts = lookup.parts();
    this.wordOfPart = new int[parts];
    this.pairWorth = new double[words];
    int part = 0;
    for (int word = 0; word < words; word++) {
      for (QueryPlan.Meaning meaning : plan.words().get(word).meanings()) {
        Arrays.fill(wordOfPart, part, part += meaning.parts().size(), word);
      }
      double before = word == 0 ? 0 : plan.words().get(word - 1).worth();
      pairWorth[word] = (before + plan.words().get(word).worth()) / 2;
    }
    this.inArticle = new double[parts];
    this.inTitle = new double[parts];
    this.inKeywords = new double[parts];
    this.inHeading = new double[parts];
    this.inPassage = new double[parts];
    this.inLead = new double[parts];
    this.asked = new double[parts];
    this.asTyped = new double[parts];
    this.lastWordOf = new int[parts];
    this.lastPlace = new int[words];
    this.ordered = new double[words];
    this.near = new double[words];
    this.passageOrdered = new double[words];
    this.passageNear = new double[words];
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
    begin(bytes);
    heed(askedWith);
    Features features = new Features();
    int best = 0;
    double bestScore = -1;
    double weightedLength = 0;
    int at = from;
    while (at < to) {
      Section section = Section.of(int32(at));
      int passage = int32(at + 4);
      int words = int32(at + 8);
      int end = at + 4 * (HEADER + int32(at + 12));
      double weight = weight(section);
      weightedLength += weight * words;
      if (section == Section.HEADING) {
        clear(inPassage, inHeading, passageOrdered, passageNear);
        matched = false;
      }
      readSection(section, at + 4 * HEADER, end, weight);
      if (section == Section.TITLE) {
        titleWords = words;
      } else if (section == Section.TEXT && matched) {
        double score = passageScore(words, features);
        if (score > bestScore) {
          bestScore = score;
          best = passage;
        }
      }
      at = end;
    }
    finish(weightedLength, sameLanguage, features);
    return new Finding(best, features);
  }

  private void begin(byte[] bytes) {
    code = bytes;
    wordsRead = 0;
    textWordsRead = 0;
    titleMatches = 0;
    clear(inArticle, inTitle, inKeywords, inLead, asTyped, ordered, near);
    Arrays.fill(lastWordOf, -1);
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

  private static void clear(double[]... counts) {
    for (double[] count : counts) {
      Arrays.fill(count, 0);
    }
  }

  private double weight(Section section) {
    return switch (section) {
      case TITLE -> ranking.title();
      case KEYWORDS -> ranking.keywords();
      case HEADING -> ranking.heading();
      case TEXT -> 1;
    };
  }

  private void readSection(Section section, int from, int end, double full) {
    Arrays.fill(lastPlace, FAR);
    int place = 0;
    int at = from;
    while (at < end) {
      int shape = int32(at);
      int roots = shape & 0xff;
      place += (shape >>> 8) & 0xff;
      double weight = (shape & WordCode.LINK) == 0 ? full : full * ranking.link();
      wordsRead++;
      if (section == Section.TEXT) {
        textWordsRead++;
      }
      boolean found = false;
      for (int i = 0; i <= roots; i++) {
        int number = int32(at + 8 + 4 * i);
        for (int entry = lookup.first(number); entry >= 0; entry = lookup.next(entry)) {
          int part = lookup.part(entry);
          if (lookup.isSurface(entry)) {
            if (i == 0) {
              asTyped[part] += weight;
            }
          } else if (i > 0 && lastWordOf[part] != wordsRead) {
            lastWordOf[part] = wordsRead;
            found = true;
            count(section, part, place, weight);
          }
        }
      }
      if (found) {
        matched = true;
        if (section == Section.TITLE) {
          titleMatches++;
        }
      }
      at += 4 * (3 + roots);
    }
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
      case TEXT -> {
        inPassage[part] += weight;
        if (textWordsRead <= ranking.lead() && weight >= 1) {
          inLead[part] += weight;
        }
      }
    }
    int word = wordOfPart[part];
    if (lastPlace[word] != place) {
      pair(word, place, section == Section.TEXT ? weight : 1);
      lastPlace[word] = place;
    }
  }

  private void pair(int word, int place, double weight) {
    if (word > 0) {
      int step = place - lastPlace[word - 1];
      if (step > 0 && step <= 2) {
        ordered[word] += weight;
        passageOrdered[word] += weight;
      }
      if (step > 0 && step <= ranking.near()) {
        near[word] += weight;
        passageNear[word] += weight;
      }
    }
    if (word + 1 < lastPlace.length) {
      int step = place - lastPlace[word + 1];
      if (step > 0 && step <= ranking.near()) {
        near[word + 1] += weight;
        passageNear[word + 1] += weight;
      }
    }
  }

  /** Measures the passage just read, keeps what is best so far, and says how good it is. */
  private double passageScore(int words, Features features) {
    double norm = norm(ranking.passageK(), ranking.passageB(), words / lengths.passage());
    double bm25 = gain(inPassage, norm);
    double coverage = gain(inPassage, 0);
    double heading = gain(inHeading, 0);
    features.keepMost(Feature.PASSAGE, bm25);
    features.keepMost(Feature.PASSAGE_COVERAGE, coverage);
    features.keepMost(Feature.HEADING, heading);
    return bm25
        + 0.3 * pairs(passageOrdered)
        + 0.2 * pairs(passageNear)
        + 0.2 * heading
        + 0.2 * coverage;
  }

  private void finish(double length, boolean sameLanguage, Features features) {
    double norm = norm(ranking.articleK(), ranking.articleB(), length / lengths.article());
    features.set(Feature.ARTICLE, gain(inArticle, norm));
    features.set(Feature.TITLE, gain(inTitle, 0));
    features.set(Feature.TITLE_FOCUS, titleWords == 0 ? 0 : (double) titleMatches / titleWords);
    features.set(Feature.KEYWORDS, gain(inKeywords, 0));
    features.set(Feature.ASKED, established());
    features.set(Feature.LEAD, gain(inLead, 0));
    features.set(Feature.ORDERED, pairs(ordered));
    features.set(Feature.NEAR, pairs(near));
    features.set(Feature.SURFACE, gain(asTyped, norm));
    features.set(Feature.COVERAGE, gain(inArticle, 0));
    features.set(Feature.LANGUAGE, sameLanguage ? 1 : 0);
  }

  private static double norm(double k, double b, double relativeLength) {
    return k * (1 - b + b * relativeLength);
  }

  /**
   * How much of the query these counts are worth: each word by the meaning that says most, a
   * meaning of several parts as often as its rarest, repetitions counting ever less.
   */
  private double gain(double[] counts, double norm) {
    double sum = 0;
    int part = 0;
    for (QueryPlan.Word word : plan.words()) {
      double best = 0;
      for (QueryPlan.Meaning meaning : word.meanings()) {
        double count = counts[part++];
        for (int i = 1; i < meaning.parts().size(); i++) {
          count = Math.min(count, counts[part++]);
        }
        if (count > 0) {
          best = Math.max(best, meaning.worth() * count / (count + norm));
        }
      }
      sum += best;
    }
    return sum / attainable;
  }

  /** How much of the query people asked with, each word as far as it is established. */
  private double established() {
    double sum = 0;
    int part = 0;
    for (QueryPlan.Word word : plan.words()) {
      double best = 0;
      for (QueryPlan.Meaning meaning : word.meanings()) {
        double least = 1;
        for (int i = 0; i < meaning.parts().size(); i++) {
          least = Math.min(least, asked[part++]);
        }
        best = Math.max(best, meaning.worth() * least);
      }
      sum += best;
    }
    return sum / attainable;
  }

  private double pairs(double[] counts) {
    double sum = 0;
    for (int word = 1; word < counts.length; word++) {
      sum += pairWorth[word] * counts[word] / (counts[word] + ranking.pairK());
    }
    return sum / attainable;
  }

  /** Where the query's words stand in the text of a passage. */
  public List<Hit.Mark> marks(byte[] bytes, int from, int to, int passage) {
    code = bytes;
    List<Hit.Mark> marks = new ArrayList<>();
    int at = from;
    while (at < to) {
      int end = at + 4 * (HEADER + int32(at + 12));
      if (Section.of(int32(at)) == Section.TEXT && int32(at + 4) == passage) {
        marksOfSection(at + 4 * HEADER, end, marks);
      }
      at = end;
    }
    return marks;
  }

  private void marksOfSection(int from, int end, List<Hit.Mark> marks) {
    int at = from;
    while (at < end) {
      int roots = int32(at) & 0xff;
      int span = int32(at + 4);
      if (isFound(at, roots)) {
        marks.add(new Hit.Mark(span >>> 8, (span >>> 8) + (span & 0xff)));
      }
      at += 4 * (3 + roots);
    }
  }

  private boolean isFound(int at, int roots) {
    for (int i = 1; i <= roots; i++) {
      for (int entry = lookup.first(int32(at + 8 + 4 * i));
          entry >= 0;
          entry = lookup.next(entry)) {
        if (!lookup.isSurface(entry)) {
          return true;
        }
      }
    }
    return false;
  }

  private int int32(int at) {
    return (int) WordCode.INT.get(code, at);
  }

  QueryPlan plan() {
    return plan;
  }
}
