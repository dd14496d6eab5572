package kb.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param lang the language preferred
 * @param total how many articles match; only the best 100 can be paged through
 * @param page the page given, from 1
 * @param hits the articles of this page, best first
 * @param tags how many of all that match carry each tag, the most frequent first
 * @param readAs how the query was understood, where it had to be repaired
 */
public record SearchAnswer(
    String lang,
    int total,
    int page,
    List<Found> hits,
    List<TagCount> tags,
    @JsonProperty("read_as") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String readAs) {

  /**
   * An article that matches.
   *
   * @param url where to read it: a page of this site, or an outside address
   */
  public record Found(
      String article, String lang, String title, String url, FoundPassage passage) {}

  /**
   * The passage that answers best.
   *
   * @param text plain text of at most 240 chars
   * @param marks pairs of start and end (exclusive) of the query's words in the text, in chars
   */
  public record FoundPassage(
      String heading, String anchor, String text, List<List<Integer>> marks) {}

  /** How many matching articles carry a tag. */
  public record TagCount(String tag, int count) {}
}
