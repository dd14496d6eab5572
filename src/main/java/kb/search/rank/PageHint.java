package kb.search.rank;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.language.QueryWord;

/** How well an article fits the page somebody writes from, by names only: title, keywords, id. */
public final class PageHint {

  private final List<Set<Integer>> words;

  /** Takes the words of the page with their readings. */
  public PageHint(List<QueryWord> page) {
    words =
        page.stream()
            .map(word ->
                word.readings().stream()
                    .filter(reading -> reading.also().isEmpty())
                    .flatMap(reading ->
                        Stream.concat(Stream.of(reading.surface()), reading.terms().stream()))
                    .map(WordCode::number)
                    .collect(Collectors.toSet()))
            .toList();
  }

  /**
   * The share of the page's words that name the article, 0 to 1.
   *
   * @param code holds what {@link WordCode#encode} made
   * @param from where it begins
   * @param to where it ends, exclusive
   * @param id of the article, words parted by hyphens
   */
  public double share(byte[] code, int from, int to, String id) {
    if (words.isEmpty()) {
      return 0;
    }
    Set<Integer> names = names(new WordCursor(code, from, to));
    for (String part : id.split("[^\\p{L}\\p{N}]+", -1)) {
      names.add(WordCode.number(part.toLowerCase(Locale.ROOT)));
    }
    long named = words.stream().filter(word -> word.stream().anyMatch(names::contains)).count();
    return (double) named / words.size();
  }

  private static Set<Integer> names(WordCursor cursor) {
    Set<Integer> names = new HashSet<>();
    while (cursor.nextSection() && cursor.section().isName()) {
      while (cursor.nextWord()) {
        for (int root = 0; root < cursor.roots(); root++) {
          names.add(cursor.root(root));
        }
      }
    }
    return names;
  }
}
