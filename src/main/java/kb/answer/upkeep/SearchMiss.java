package kb.answer.upkeep;

import java.util.Map;
import kb.article.ArticleKey;
import org.jspecify.annotations.Nullable;

/**
 * A ticket whose answer the search did not put first.
 *
 * @param linked what agents linked to it
 * @param rank the place at which the search offers that by now, from 1; 0 where it does not
 * @param first what the search puts first by now, if anything
 * @param missing the words of the question that the linked article does not have, as they are
 *     written, by root
 */
public record SearchMiss(
    LinkedTicket linked, int rank, @Nullable ArticleKey first, Map<String, String> missing) {

  public SearchMiss {
    missing = Map.copyOf(missing);
  }
}
