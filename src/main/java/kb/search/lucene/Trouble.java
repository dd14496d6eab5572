package kb.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import kb.search.IndexException;

/** Words for what can go wrong on disk. */
final class Trouble {

  private Trouble() {}

  static IndexException reading(IOException cause) {
    return new IndexException(
        "cannot read the search index; it may be deleted at any time and is rebuilt at the next"
            + " start",
        cause);
  }

  static IndexException writing(Path folder, Exception cause) {
    return new IndexException(
        "cannot write the search index in "
            + folder
            + "; is the disk full, or another Pidkazka running on the same data folder?",
        cause);
  }
}
