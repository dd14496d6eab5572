package kb.article;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kb.article.file.ArticleParser;
import kb.article.file.ContentFolder;
import kb.article.file.ContentFolder.Listing;
import kb.article.file.ContentFolder.Stamp;
import kb.article.file.FrontMatter;
import kb.article.file.LinkTargets;
import kb.article.file.ParsedArticle;
import kb.article.file.Source;
import kb.article.markdown.Link;
import org.jspecify.annotations.Nullable;

/**
 * The files behind the library: remembers each, reads again only what changed. For one thread at a
 * time.
 *
 * <p>A change is noticed by time and size of a file. Some disks tell times in whole seconds, so a
 * file that has just changed is read again at the next looks too, and only then trusted to its
 * stamp. An article is parsed again when its bytes changed, or where one of its links now leads
 * elsewhere.
 */
final class LibraryFiles {

  /** Looks at half a second each: more than the two seconds of the coarsest disks. */
  private static final int ENOUGH_READS = 5;

  private final ContentConfig config;
  private final ContentFolder folder;
  private final ArticleParser parser;
  private final SortedMap<String, ShelvedFile> files = new TreeMap<>();
  private Set<String> pictures = Set.of();
  private List<Fault> folderFaults = List.of();

  LibraryFiles(ContentConfig config) {
    this.config = config;
    this.folder = new ContentFolder(config.dir());
    this.parser = new ArticleParser(config);
  }

  /** The base as it is now; the same object as before where nothing changed. */
  Shelf look(Shelf before) {
    Listing listing;
    try {
      listing = folder.list();
    } catch (IOException e) {
      return unreadable(before);
    }
    boolean fewer = files.keySet().retainAll(listing.articles().keySet());
    Map<String, Source> fresh = readChanged(listing);
    boolean same =
        fresh.isEmpty()
            && !fewer
            && listing.pictures().equals(pictures)
            && listing.faults().equals(folderFaults);
    if (same) {
      return before;
    }
    pictures = listing.pictures();
    folderFaults = List.copyOf(listing.faults());
    parse(listing, fresh);
    return Shelf.of(files, folderFaults);
  }

  private Shelf unreadable(Shelf before) {
    Fault fault =
        new Fault(
            ".",
            1,
            "the content folder "
                + config.dir().toAbsolutePath()
                + " can't be read: create it, or set kb.content.dir (KB_CONTENT_DIR)");
    if (folderFaults.equals(List.of(fault))) {
      return before;
    }
    folderFaults = List.of(fault);
    return Shelf.of(files, folderFaults);
  }

  private Map<String, Source> readChanged(Listing listing) {
    Map<String, Source> fresh = new TreeMap<>();
    for (Map.Entry<String, Stamp> listed : listing.articles().entrySet()) {
      String file = listed.getKey();
      Stamp stamp = listed.getValue();
      ShelvedFile known = files.get(file);
      if (known == null || !known.stamp().equals(stamp) || known.sameReads() < ENOUGH_READS) {
        Source source = readUnless(known == null ? "" : known.digest(), listing, file);
        if (source != null) {
          fresh.put(file, source);
        } else if (known != null) {
          files.put(file, known.readAgain(stamp));
        }
      }
    }
    return fresh;
  }

  /** The file as it is now, or null where its bytes have this digest. */
  private @Nullable Source readUnless(String digest, Listing listing, String file) {
    try {
      byte[] bytes = ContentFolder.read(listing, file, config.maxFileKilobytes() * 1024);
      return Source.digest(bytes).equals(digest) ? null : parser.read(file, bytes);
    } catch (IOException e) {
      Fault fault = new Fault(file, 1, "the file can't be read: let the server read it");
      return new Source(file, "", null, "", 1, List.of(fault));
    }
  }

  private void parse(Listing listing, Map<String, Source> fresh) {
    LinkTargets targets = new LinkTargets(frontMatters(fresh), pictures);
    Map<String, Source> toParse = new TreeMap<>(fresh);
    files.forEach((file, known) -> {
      if (!fresh.containsKey(file) && !known.isOutdated() && leadsElsewhere(known, targets)) {
        Source again = readUnless("", listing, file);
        // What changed in this very moment is left to the next look.
        if (again != null && again.digest().equals(known.digest())) {
          toParse.put(file, again);
        }
      }
    });
    Progress progress = new Progress("reading the base", toParse.size());
    toParse.forEach((file, source) -> {
      Stamp stamp = listing.articles().get(file);
      if (stamp != null) {
        ParsedArticle parsed = parser.parse(source, targets);
        files.put(file, ShelvedFile.of(stamp, source, parsed, files.get(file)));
      }
      progress.step();
    });
  }

  private Map<String, FrontMatter> frontMatters(Map<String, Source> fresh) {
    Map<String, FrontMatter> known = new HashMap<>();
    files.forEach((file, shelved) -> putIfGood(known, file, shelved.frontMatter()));
    fresh.forEach((file, source) -> putIfGood(known, file, source.frontMatter()));
    return known;
  }

  private static void putIfGood(
      Map<String, FrontMatter> known, String file, @Nullable FrontMatter frontMatter) {
    if (frontMatter != null) {
      known.put(file, frontMatter);
    }
  }

  private static boolean leadsElsewhere(ShelvedFile known, LinkTargets targets) {
    FrontMatter from = known.frontMatter();
    Article article = known.article();
    if (from == null || article == null) {
      return false;
    }
    for (Link link : known.good().links()) {
      if (!targets.resolve(article.file(), from, link.address()).equals(link.destination())) {
        return true;
      }
    }
    return false;
  }
}
