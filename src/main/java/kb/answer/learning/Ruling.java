package kb.answer.learning;

import java.time.Instant;
import kb.article.ArticleKey;

/**
 * What an owner decided of a word, against what the links say.
 *
 * @param article of which article
 * @param root of which word, as an index holds it
 * @param word as the owner wrote it
 * @param act what was decided
 * @param owner who decided it
 */
public record Ruling(
    ArticleKey article, String root, String word, Act act, String owner, Instant at) {

  /** What can be decided. */
  public enum Act {
    /** The word stays, however few use it. */
    PIN,
    /** The word is not learnt, however many use it. */
    UNLEARN,
    /** The links decide again, as if nothing had been decided. */
    LEAVE
  }
}
