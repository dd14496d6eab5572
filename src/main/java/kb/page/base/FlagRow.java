package kb.page.base;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kb.answer.flag.Flag;
import kb.article.Article;
import kb.article.ArticleLibrary;
import kb.page.Words;

/**
 * What an agent found wrong with an article, as its owner reads it.
 *
 * @param owner whose article it is; empty where it names nobody
 * @param said who flagged it and when
 */
public record FlagRow(
    String id, String title, String address, String owner, String reason, String said) {

  /** The open flags, oldest first. */
  public static List<FlagRow> of(
      List<Flag> flags, ArticleLibrary library, ZoneId zone, Words words) {
    return flags.stream()
        .map(flag -> row(flag, library.find(flag.article()), zone, words))
        .toList();
  }

  private static FlagRow row(Flag flag, Optional<Article> article, ZoneId zone, Words words) {
    return new FlagRow(
        flag.id(),
        article.map(Article::title).orElse(flag.article().toString()),
        "/desk/articles/" + flag.article().lang() + "/" + flag.article().id(),
        article.flatMap(it -> Optional.ofNullable(it.owner())).orElse(""),
        flag.reason(),
        flag.agent() + ", " + words.day(flag.at().atZone(zone).toLocalDate()));
  }
}
