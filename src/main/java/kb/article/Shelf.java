package kb.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kb.article.markdown.Destination;
import kb.article.markdown.Link;
import org.jspecify.annotations.Nullable;

/**
 * The base at one moment: every article by its key, served or not, and every fault. Unchangeable.
 *
 * @param articles in order of their keys
 * @param pictures the articles that show a picture, by its path
 */
record Shelf(
    SortedMap<ArticleKey, Article> articles,
    Map<String, Set<ArticleKey>> pictures,
    List<Fault> faults) {

  /**
   * Of two files with one key the one that is public is taken, so that nothing internal shows in
   * what outsiders see; then the one that is no older version; then the first by path.
   */
  private static final Comparator<ShelvedFile> FIRST =
      Comparator.comparing((ShelvedFile file) -> file.serving().audience())
          .thenComparing(ShelvedFile::isOutdated)
          .thenComparing(file -> file.serving().file());

  static Shelf empty() {
    return new Shelf(new TreeMap<>(), Map.of(), List.of());
  }

  /** Puts the files together: settles who has a key, and checks the links between them. */
  static Shelf of(Map<String, ShelvedFile> files, List<Fault> folderFaults) {
    List<Fault> faults = new ArrayList<>(folderFaults);
    files.values().forEach(file -> faults.addAll(file.faults()));
    SortedMap<ArticleKey, ShelvedFile> taken = new TreeMap<>();
    files.values().stream()
        .filter(file -> file.article() != null)
        .sorted(FIRST)
        .forEach(file -> {
          ShelvedFile first = taken.putIfAbsent(file.serving().key(), file);
          if (first != null) {
            faults.add(duplicate(file, first));
          }
        });
    SortedMap<ArticleKey, Article> articles = new TreeMap<>();
    Map<String, Set<ArticleKey>> pictures = new HashMap<>();
    taken.forEach((key, file) -> {
      articles.put(key, file.serving());
      for (String picture : file.good().pictures()) {
        pictures.computeIfAbsent(picture, path -> new HashSet<>()).add(key);
      }
      if (!file.isOutdated()) {
        deadAnchors(file, taken, faults);
      }
    });
    return new Shelf(articles, pictures, faults.stream().sorted().distinct().toList());
  }

  private static Fault duplicate(ShelvedFile file, ShelvedFile first) {
    return new Fault(
        file.serving().file(),
        file.keyLine(),
        "the id '"
            + file.serving().key().id()
            + "' is taken in this language by "
            + first.serving().file()
            + ": give one of them another");
  }

  private static void deadAnchors(
      ShelvedFile file, Map<ArticleKey, ShelvedFile> taken, List<Fault> faults) {
    for (Link link : file.good().links()) {
      if (link.destination() instanceof Destination.ToArticle to && !to.anchor().isEmpty()) {
        @Nullable ShelvedFile target = taken.get(to.key());
        if (target != null && !target.good().anchors().contains(to.anchor())) {
          faults.add(
              new Fault(
                  file.serving().file(),
                  link.line(),
                  "‘"
                      + link.address().written()
                      + "’ leads to no heading: "
                      + target.serving().file()
                      + " has "
                      + target.good().anchors().stream().sorted().map(a -> "#" + a).toList()));
        }
      }
    }
  }
}
