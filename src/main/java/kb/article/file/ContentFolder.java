package kb.article.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import kb.article.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the base as it lies on the disk. The folder itself may be a symbolic link, which is
 * followed anew at each look; inside it none is followed. Names that begin with a dot are not
 * looked at.
 */
public final class ContentFolder {

  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg");

  /** By what a change of a file is noticed. */
  public record Stamp(FileTime modified, long size) {}

  /**
   * What lies in the folder, all paths relative to it and with slashes.
   *
   * @param root the folder's real path
   * @param articles the Markdown files, in order of their paths
   */
  public record Listing(
      Path root, SortedMap<String, Stamp> articles, Set<String> pictures, List<Fault> faults) {}

  private final Path dir;

  /** The folder at this path, which need not be there yet. */
  public ContentFolder(Path dir) {
    this.dir = dir;
  }

  /**
   * Looks at every file.
   *
   * @throws IOException if the folder itself is not there or can't be read
   */
  public Listing list() throws IOException {
    Path root = dir.toRealPath();
    Listing listing = new Listing(root, new TreeMap<>(), new TreeSet<>(), new ArrayList<>());
    Files.walkFileTree(root, new Look(listing));
    return listing;
  }

  /** The bytes of a listed file; one byte more than the limit, at most. */
  public static byte[] read(Listing listing, String file, int limit) throws IOException {
    try (var in = Files.newInputStream(listing.root().resolve(file), LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(limit + 1);
    }
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static final class Look extends SimpleFileVisitor<Path> {

    private final Listing listing;

    Look(Listing listing) {
      this.listing = listing;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(listing.root) && isHidden(folder);
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (isHidden(path)) {
        return FileVisitResult.CONTINUE;
      }
      String file = name(path);
      String extension = extension(file);
      boolean article = extension.equals("md");
      boolean ours = article || PICTURES.contains(extension);
      if (attributes.isSymbolicLink() && (ours || Files.isDirectory(path))) {
        fault(path, "is a symbolic link, which is not followed: put the file itself here");
      } else if (ours && !attributes.isRegularFile()) {
        fault(path, "is no ordinary file: put a file here");
      } else if (ours && file.chars().anyMatch(Character::isISOControl)) {
        fault(path, "has an invisible character in its name: rename it");
      } else if (article) {
        listing.articles.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
      } else if (ours) {
        listing.pictures.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException problem) throws IOException {
      if (path.equals(listing.root)) {
        throw problem;
      }
      // What vanished while it was looked at is simply not there.
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        fault(path, "can't be read: let the server read it");
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
        throws IOException {
      if (problem != null) {
        throw problem;
      }
      return FileVisitResult.CONTINUE;
    }

    private void fault(Path path, String message) {
      String file = name(path).replaceAll("\\p{Cntrl}", "?");
      listing.faults.add(new Fault(file, 1, "the path " + message));
    }

    private String name(Path path) {
      List<String> parts = new ArrayList<>();
      listing.root.relativize(path).forEach(part -> parts.add(part.toString()));
      return String.join("/", parts);
    }

    private static boolean isHidden(Path path) {
      Path name = path.getFileName();
      return name != null && name.toString().startsWith(".");
    }
  }
}
