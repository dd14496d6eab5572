package kb.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kb.article.ArticleKey;
import kb.article.Audience;
import kb.search.rank.IndexedArticle;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * One build of the index in a folder of its own: a shelf for each audience. An outsider searches
 * the public shelf, an agent both as if they were one. One thread writes at a time, many search.
 */
final class Generation implements Closeable {

  private final Path folder;
  private final Deadline deadline;
  private final Map<Audience, Shelf> shelves = new EnumMap<>(Audience.class);
  private volatile Map<Audience, Snapshot> snapshots = Map.of();

  Generation(Path folder, Deadline deadline) throws IOException {
    this.folder = folder;
    this.deadline = deadline;
    try {
      for (Audience audience : Audience.values()) {
        shelves.put(audience, new Shelf(folder.resolve(folderOf(audience))));
      }
      refresh();
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(shelves.values());
      throw e;
    }
  }

  private static String folderOf(Audience audience) {
    return audience == Audience.PUBLIC ? "public" : "internal";
  }

  private Shelf shelf(Audience audience) {
    return Objects.requireNonNull(shelves.get(audience));
  }

  Path folder() {
    return folder;
  }

  /** Writes the articles to their shelves, makes that durable and visible, then tidies up. */
  void write(Collection<IndexedArticle> put, Collection<ArticleKey> removed, String fingerprint)
      throws IOException {
    try {
      for (Shelf shelf : shelves.values()) {
        shelf.remove(removed);
      }
      for (IndexedArticle article : put) {
        Audience audience = article.article().audience();
        Audience other = audience == Audience.PUBLIC ? Audience.INTERNAL : Audience.PUBLIC;
        shelf(other).remove(List.of(article.article().key()));
        shelf(audience).put(article);
      }
      for (Shelf shelf : shelves.values()) {
        shelf.prepare(fingerprint);
      }
      for (Shelf shelf : shelves.values()) {
        shelf.commit();
      }
    } catch (IOException | RuntimeException e) {
      for (Shelf shelf : shelves.values()) {
        shelf.rollback();
      }
      throw e;
    }
    refresh();
    settle();
  }

  private void settle() throws IOException {
    boolean untidy = false;
    for (Shelf shelf : shelves.values()) {
      if (shelf.hasDeletions()) {
        untidy = true;
        shelf.settle();
      }
    }
    if (untidy) {
      refresh();
    }
  }

  private void refresh() throws IOException {
    Map<Audience, Snapshot> before = snapshots;
    DirectoryReader outside = open(Audience.PUBLIC);
    DirectoryReader inside = open(Audience.INTERNAL);
    IndexReader all = new MultiReader(new IndexReader[] {outside, inside}, false);
    inside.decRef();
    snapshots =
        Map.of(
            Audience.PUBLIC,
                new Snapshot(outside, words(outside, before.get(Audience.PUBLIC)), deadline),
            Audience.INTERNAL,
                new Snapshot(all, words(all, before.get(Audience.INTERNAL)), deadline));
    before.values().forEach(Snapshot::release);
  }

  /** The same object while the words are the same, for whoever has filed them. */
  private static Words words(IndexReader reader, @Nullable Snapshot before) throws IOException {
    Words words = Words.of(reader);
    return before != null && before.words().version() == words.version() ? before.words() : words;
  }

  private DirectoryReader open(Audience audience) throws IOException {
    return ExitableDirectoryReader.wrap(shelf(audience).open(), deadline);
  }

  /** What this asker may find now; to be released. */
  Snapshot acquire(Audience asker) {
    while (true) {
      Snapshot snapshot = snapshots.get(asker);
      if (snapshot == null) {
        throw new IllegalStateException("the index is closed");
      }
      if (snapshot.acquire()) {
        return snapshot;
      }
    }
  }

  Optional<String> fingerprint() {
    return shelf(Audience.PUBLIC)
        .fingerprint()
        .filter(print -> shelf(Audience.INTERNAL).fingerprint().equals(Optional.of(print)));
  }

  @Override
  public void close() throws IOException {
    Map<Audience, Snapshot> before = snapshots;
    snapshots = Map.of();
    before.values().forEach(Snapshot::release);
    IOUtils.close(shelves.values());
  }
}
