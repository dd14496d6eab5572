package kb.answer.upkeep;

import java.time.Instant;
import java.util.List;
import kb.article.ArticleKey;
import org.jspecify.annotations.Nullable;

/**
 * Something that several people asked and no article answered then.
 *
 * @param id the first ticket that asked it
 * @param words the words people use for it, the most telling first
 * @param example one of the questions, secrets and personal numbers hidden
 * @param tickets in which it was asked, oldest first
 * @param times when each of them was sent
 * @param answered how many of them agents have answered since with an article written for it
 * @param people how many different people asked it
 * @param first when it was first asked
 * @param last when it was last asked
 * @param owner who takes care of it, if somebody does
 * @param caught the article that would be suggested now, if one would
 */
public record Gap(
    String id,
    List<String> words,
    String example,
    List<String> tickets,
    List<Instant> times,
    int answered,
    int people,
    Instant first,
    Instant last,
    @Nullable String owner,
    @Nullable Caught caught) {

  public Gap {
    words = List.copyOf(words);
    tickets = List.copyOf(tickets);
    times = List.copyOf(times);
  }

  /**
   * The proof that an article answers now what it did not before.
   *
   * @param article what is suggested for most of the questions
   * @param questions for how many of them
   * @param asked of how many that were tried, the latest
   */
  public record Caught(ArticleKey article, int questions, int asked) {}

  /** Whether most of what was asked is caught by now, or agents have answered all of it. */
  public boolean isClosed() {
    boolean isCaught = caught != null && 2 * caught.questions() > caught.asked();
    return isCaught || answered == tickets.size();
  }
}
