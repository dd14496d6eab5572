package kb.report;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is counted of the visits of one day, channel and language: their sum, and that of each
 * article.
 */
record DaySum(Cell cell, Map<String, ArticleSum> articles) {

  static final DaySum EMPTY = new DaySum(Cell.EMPTY, Map.of());

  DaySum plus(DaySum more) {
    Map<String, ArticleSum> sums = new TreeMap<>(articles);
    more.articles.forEach((article, sum) -> sums.merge(article, sum, ArticleSum::plus));
    return new DaySum(cell.plus(more.cell), sums);
  }
}
