package kb.article;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer to one question that customers ask, in one language.
 *
 * @param key names the article
 * @param title the question, in the customer's words
 * @param keywords words customers use that the text does not
 * @param url where the answer is, when it lies outside the base
 * @param publish from when it is served; at once when absent
 * @param expire until when it is served; for ever when absent
 * @param incident whether it reports a known problem, shown above suggestions
 * @param html the sanitised body
 * @param passages what it says, in reading order; never empty
 * @param file the file it was read from, relative to the content folder, with slashes
 * @param digest a fingerprint of the file's bytes: equal digests, equal articles
 */
public record Article(
    ArticleKey key,
    String title,
    List<String> tags,
    List<String> keywords,
    Audience audience,
    Status status,
    @Nullable URI url,
    @Nullable LocalDate updated,
    @Nullable String owner,
    @Nullable Instant publish,
    @Nullable Instant expire,
    boolean incident,
    String html,
    List<Passage> passages,
    String file,
    String digest) {

  public Article {
    if (title.isBlank()) {
      throw new IllegalArgumentException(key + " has no title");
    }
    if (passages.isEmpty()) {
      throw new IllegalArgumentException(key + " says nothing");
    }
    tags = List.copyOf(tags);
    keywords = List.copyOf(keywords);
    passages = List.copyOf(passages);
  }

  /** Whether it is served at this moment: published, and within its schedule. */
  public boolean isServedAt(Instant now) {
    return status == Status.PUBLISHED
        && (publish == null || !now.isBefore(publish))
        && (expire == null || now.isBefore(expire));
  }
}
