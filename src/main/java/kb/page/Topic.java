package kb.page;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kb.article.Article;

/**
 * The articles of one tag, for browsing.
 *
 * @param tag its name
 * @param total how many articles carry the tag
 * @param first some that carry it before all other tags
 */
public record Topic(String tag, int total, List<Article> first) {

  private static final int SHOWN = 3;

  /** The one address by which search engines know its page. */
  public String address(String lang) {
    return address(tag, lang);
  }

  static String address(String tag, String lang) {
    return Reader.inLanguage(Reader.search("", tag, 1), lang);
  }

  /**
   * Every tag that some article carries first, those of most articles first, equals in the order of
   * the language's alphabet: Ukrainian і and є stand far from it in Unicode.
   */
  static List<Topic> of(Collection<Article> articles, String lang) {
    Collator alphabet = Collator.getInstance(Locale.forLanguageTag(lang));
    Map<String, Long> totals =
        articles.stream()
            .flatMap(article -> article.tags().stream())
            .collect(Collectors.groupingBy(tag -> tag, Collectors.counting()));
    Map<String, List<Article>> byFirstTag =
        articles.stream()
            .filter(article -> !article.tags().isEmpty())
            .collect(
                Collectors.groupingBy(
                    article -> article.tags().getFirst(), LinkedHashMap::new, Collectors.toList()));
    return byFirstTag.entrySet().stream()
        .map(group ->
            new Topic(
                group.getKey(),
                totals.getOrDefault(group.getKey(), 0L).intValue(),
                group.getValue().stream().limit(SHOWN).toList()))
        .sorted(
            Comparator.comparingInt(Topic::total).reversed().thenComparing(Topic::tag, alphabet))
        .toList();
  }
}
