package kb.article;

import java.util.List;
import kb.article.file.ContentFolder;
import kb.article.file.FrontMatter;
import kb.article.file.ParsedArticle;
import kb.article.file.Source;
import org.jspecify.annotations.Nullable;

/**
 * A file of the base as the library keeps it: what its bytes were when they were last read, and the
 * version of it that serves.
 *
 * @param digest of the bytes as they are now
 * @param sameReads how often the bytes were found the same since they changed
 * @param frontMatter of the version that serves, or would if it were good
 * @param good the version that serves; without an article where there never was a good one
 * @param faults of the bytes as they are now
 * @param isOutdated whether the version that serves is an older one, because these bytes are no
 *     good
 */
record ShelvedFile(
    ContentFolder.Stamp stamp,
    String digest,
    int sameReads,
    @Nullable FrontMatter frontMatter,
    ParsedArticle good,
    List<Fault> faults,
    boolean isOutdated) {

  /** The file with these new bytes: the older version stays where they are no good. */
  static ShelvedFile of(
      ContentFolder.Stamp stamp, Source source, ParsedArticle parsed, @Nullable ShelvedFile older) {
    if (parsed.article() == null && older != null && older.article() != null) {
      return new ShelvedFile(
          stamp, source.digest(), 0, older.frontMatter, older.good, parsed.faults(), true);
    }
    return new ShelvedFile(
        stamp, source.digest(), 0, source.frontMatter(), parsed, parsed.faults(), false);
  }

  /** The same file, read once more and found the same. */
  ShelvedFile readAgain(ContentFolder.Stamp now) {
    return new ShelvedFile(
        now, digest, now.equals(stamp) ? sameReads + 1 : 0, frontMatter, good, faults, isOutdated);
  }

  @Nullable Article article() {
    return good.article();
  }

  /** The article, where there is one. */
  Article serving() {
    Article article = good.article();
    if (article == null) {
      throw new IllegalStateException("no version of the file was ever good");
    }
    return article;
  }

  /** The line that names the article's id, or the first. */
  int keyLine() {
    return frontMatter == null ? 1 : frontMatter.keyLine();
  }
}
