package kb.search.rank;

import java.util.Arrays;
import java.util.List;

/**
 * Finds, while an article is read, the longest run of each quote that stands there word for word.
 */
final class WordForWord {

  private static final int NEVER = Integer.MIN_VALUE / 2;

  /** Words of no meaning may stand between two words of a quote: they leave holes. */
  private static final int NEXT = 4;

  private final List<QueryPlan.Word> words;
  private final List<QueryPlan.Copied> quotes;
  private final double attainable;
  private final int[] lastPlace;
  private final int[] run;
  private final int[] longest;

  WordForWord(QueryPlan plan) {
    words = plan.words();
    quotes = plan.quotes();
    attainable = quotes.stream().mapToDouble(QueryPlan.Copied::worth).sum();
    lastPlace = new int[words.size()];
    run = new int[words.size()];
    longest = new int[quotes.size()];
  }

  void beginArticle() {
    Arrays.fill(longest, 0);
  }

  void beginSection() {
    Arrays.fill(lastPlace, NEVER);
  }

  /**
   * A word of the query stands here.
   *
   * @param asTyped whether exactly as typed: of a code nothing else counts
   */
  void found(int word, int place, boolean asTyped) {
    int quote = words.get(word).quote();
    if (quote < 0 || (quotes.get(quote).words() == 1 && !asTyped)) {
      return;
    }
    if (lastPlace[word] != place) {
      boolean first = word == 0 || words.get(word - 1).quote() != quote;
      int step = first ? 0 : place - lastPlace[word - 1];
      run[word] = step > 0 && step <= NEXT ? run[word - 1] + 1 : 1;
      lastPlace[word] = place;
      longest[quote] = Math.max(longest[quote], run[word]);
    }
  }

  /**
   * The share of all quotes that was found, each by the neighbours of its longest run: half of a
   * message counts a quarter, for most messages share half of their words with another.
   */
  double share() {
    double sum = 0;
    for (int quote = 0; quote < longest.length; quote++) {
      int length = quotes.get(quote).words();
      double found =
          length == 1 ? longest[quote] : Math.max(0, longest[quote] - 1) / (length - 1.0);
      sum += quotes.get(quote).worth() * found * found;
    }
    return attainable == 0 ? 0 : sum / attainable;
  }
}
