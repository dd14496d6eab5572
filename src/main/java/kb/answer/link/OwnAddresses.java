package kb.answer.link;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.answer.outside.RefusedAddress;
import kb.answer.outside.WebAddress;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.web.WebConfig;

/**
 * Recognises the addresses of our own articles among those that agents paste, or within a reply.
 * Safe for use by many threads.
 */
@Singleton
public final class OwnAddresses {

  /** An article's page for customers or for agents; what follows is the reader's language. */
  private static final Pattern ARTICLE = Pattern.compile("(?:/desk)?/articles/([^/]+)/([^/]+)/?");

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"]+");

  /** A reply of more addresses is no reply. */
  private static final int MOST = 50;

  private final ArticleLibrary library;
  private final WebConfig config;

  public OwnAddresses(ArticleLibrary library, WebConfig config) {
    this.library = library;
    this.config = config;
  }

  /**
   * The article that an address leads to: its page here, or the outside page it stands for. Of an
   * article that is not in the language of the address, another version.
   *
   * @param here the address this server was called at
   */
  public Optional<Article> article(URI url, URI here) {
    return ofPage(url, here)
        .or(() -> library.articles().stream().filter(it -> url.equals(it.url())).findFirst());
  }

  private Optional<Article> ofPage(URI url, URI here) {
    Matcher page = ARTICLE.matcher(url.getPath());
    if (!isOurs(url, here) || !page.matches()) {
      return Optional.empty();
    }
    return library
        .find(new ArticleKey(page.group(1), page.group(2)))
        .or(() -> library.translations(page.group(2)).stream().findFirst());
  }

  /** Whether an address is that of an article's page here, though it may show none. */
  boolean isArticlePage(URI url, URI here) {
    return isOurs(url, here) && ARTICLE.matcher(url.getPath()).matches();
  }

  /** The articles whose addresses stand in a text, each once, in their order. */
  public List<Article> in(String text, URI here) {
    Set<Article> found = new LinkedHashSet<>();
    ADDRESS
        .matcher(text)
        .results()
        .limit(MOST)
        .forEach(address -> {
          try {
            article(WebAddress.parse(address.group()), here).ifPresent(found::add);
          } catch (RefusedAddress e) {
            // What is no address is text.
          }
        });
    return List.copyOf(found);
  }

  private boolean isOurs(URI url, URI here) {
    return isSameSite(url, here)
        || config.address().filter(own -> isSameSite(url, own)).isPresent();
  }

  private static boolean isSameSite(URI left, URI right) {
    try {
      URI own = WebAddress.parse(right.toString());
      return own.getHost().equalsIgnoreCase(left.getHost()) && port(left) == port(own);
    } catch (RefusedAddress e) {
      return false;
    }
  }

  private static int port(URI url) {
    return url.getPort() >= 0 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80;
  }
}
