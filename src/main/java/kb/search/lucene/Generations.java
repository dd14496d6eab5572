package kb.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kb.article.Audience;
import kb.search.IndexException;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jboss.logging.Logger;

/**
 * The builds of the index in one folder: the file {@code current} names the folder of the one that
 * serves. A rebuild goes into a new folder, and the name is exchanged when it is complete.
 */
final class Generations implements Closeable {

  private static final Logger LOG = Logger.getLogger(Generations.class);
  private static final String PREFIX = "build-";

  private final Path folder;
  private final Deadline deadline;
  private volatile Generation current;

  Generations(Path folder, Deadline deadline) {
    this.folder = folder;
    this.deadline = deadline;
    try {
      Files.createDirectories(folder);
      this.current = openOrBegin();
      sweep();
    } catch (IOException e) {
      throw Trouble.writing(folder, e);
    }
  }

  interface Filling {
    void fill(Generation generation) throws IOException;
  }

  private Generation openOrBegin() throws IOException {
    try {
      String name = Files.readString(pointer()).strip();
      if (!name.startsWith(PREFIX)) {
        throw new IOException(pointer() + " names no build of an index");
      }
      return new Generation(folder.resolve(name), deadline);
    } catch (java.nio.file.NoSuchFileException e) {
      return begin();
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      LOG.warnf("the search index cannot be read and is built anew: %s", e.getMessage());
      return begin();
    }
  }

  private Path pointer() {
    return folder.resolve("current");
  }

  private Generation begin() throws IOException {
    return new Generation(folder.resolve(PREFIX + next()), deadline);
  }

  private long next() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return 1
          + files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches(PREFIX + "[0-9]{1,18}"))
              .mapToLong(name -> Long.parseLong(name.substring(PREFIX.length())))
              .max()
              .orElse(0);
    }
  }

  /** Deletes the folders of other builds: left behind by a crash or a rebuild. */
  private void sweep() throws IOException {
    List<Path> old;
    try (Stream<Path> files = Files.list(folder)) {
      old =
          files
              .filter(file -> file.getFileName().toString().startsWith(PREFIX))
              .filter(file -> !file.equals(current.folder()))
              .toList();
    }
    old.forEach(Generations::delete);
  }

  private static void delete(Path build) {
    try (Stream<Path> files = Files.walk(build)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warnf("cannot delete the old index %s: %s", build, e.getMessage());
    }
  }

  Generation current() {
    return current;
  }

  /** What this asker may find now; to be released. */
  Snapshot acquire(Audience asker) {
    while (true) {
      Generation generation = current;
      try {
        return generation.acquire(asker);
      } catch (IllegalStateException e) {
        if (generation == current) {
          throw e;
        }
      }
    }
  }

  /** Builds a new generation, and lets it serve if that succeeds; else nothing has changed. */
  void replace(Filling filling) {
    Generation built = null;
    try {
      built = begin();
      filling.fill(built);
      point(built);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(built);
      if (built != null) {
        delete(built.folder());
      }
      throw e instanceof IndexException known ? known : Trouble.writing(folder, e);
    }
    Generation old = current;
    current = built;
    IOUtils.closeWhileHandlingException(old);
    delete(old.folder());
  }

  private void point(Generation generation) throws IOException {
    Path written = folder.resolve("current.new");
    Files.writeString(written, generation.folder().getFileName() + "\n", StandardCharsets.UTF_8);
    IOUtils.fsync(written, false);
    Files.move(
        written, pointer(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    IOUtils.fsync(folder, true);
  }

  @Override
  public void close() {
    IOUtils.closeWhileHandlingException(current);
  }
}
