package kb.page;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.article.Audience;

/** The articles everybody may read, as the pages list them. Safe for use by many threads. */
@Singleton
public final class PublicArticles {

  private final ArticleLibrary library;

  PublicArticles(ArticleLibrary library) {
    this.library = library;
  }

  /** The article of this language and id; empty where there is none, or not for everybody. */
  public Optional<Article> find(String lang, String id) {
    return lang.isBlank() || id.isBlank()
        ? Optional.empty()
        : library.find(new ArticleKey(lang, id)).filter(PublicArticles::isPublic);
  }

  /** The same article in another language, if there is one. */
  public Optional<Article> translation(Article article) {
    return library.translations(article.key().id()).stream()
        .filter(PublicArticles::isPublic)
        .filter(other -> !other.key().equals(article.key()))
        .findFirst();
  }

  /** Known problems of this moment, in a language. */
  public List<Article> incidents(String lang) {
    return in(lang).filter(Article::incident).toList();
  }

  public List<Topic> topics(String lang) {
    return Topic.of(in(lang).filter(article -> !article.incident()).toList(), lang);
  }

  /** Those that changed last, newest first; those that name no day are not among them. */
  public List<Article> newest(String lang, int most) {
    return in(lang)
        .filter(article -> article.updated() != null && !article.incident())
        .sorted(Comparator.comparing(PublicArticles::updated).reversed())
        .limit(most)
        .toList();
  }

  List<Article> tagged(String lang, String tag) {
    return in(lang).filter(article -> article.tags().contains(tag)).toList();
  }

  /** The tags there are in a language. */
  Set<String> tags(String lang) {
    return in(lang).flatMap(article -> article.tags().stream()).collect(Collectors.toSet());
  }

  /**
   * What a tag is called in another language: the tag that most translations of its articles carry;
   * empty where none is translated.
   */
  Optional<String> translated(String tag, String from, String to) {
    Map<String, Long> carried =
        tagged(from, tag).stream()
            .flatMap(article -> find(to, article.key().id()).stream())
            .flatMap(article -> article.tags().stream())
            .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
    return carried.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  /** All of them, of every language. */
  public List<Article> all() {
    return library.articles().stream().filter(PublicArticles::isPublic).toList();
  }

  /** All of them, of one language. */
  public List<Article> of(String lang) {
    return in(lang).toList();
  }

  private Stream<Article> in(String lang) {
    return library.articles().stream()
        .filter(PublicArticles::isPublic)
        .filter(article -> article.key().lang().equals(lang));
  }

  private static LocalDate updated(Article article) {
    return Objects.requireNonNullElse(article.updated(), LocalDate.EPOCH);
  }

  private static boolean isPublic(Article article) {
    return article.audience() == Audience.PUBLIC;
  }
}
