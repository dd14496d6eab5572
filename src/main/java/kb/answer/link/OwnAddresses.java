package kb.answer.link;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.web.WebConfig;

/**
 * Recognises the addresses of our own articles among those that agents paste. Safe for use by many
 * threads.
 */
@Singleton
public final class OwnAddresses {

  private static final Pattern ARTICLE = Pattern.compile("/articles/([^/]+)/([^/]+)/?");

  private final ArticleLibrary library;
  private final WebConfig config;

  public OwnAddresses(ArticleLibrary library, WebConfig config) {
    this.library = library;
    this.config = config;
  }

  /**
   * The article that an address leads to: its page here, or the outside page it stands for.
   *
   * @param here the address this server was called at
   */
  public Optional<Article> article(URI url, URI here) {
    boolean ours =
        isSameSite(url, here) || config.address().filter(own -> isSameSite(url, own)).isPresent();
    Matcher page = ARTICLE.matcher(url.getPath());
    if (ours && page.matches()) {
      return library.find(new ArticleKey(page.group(1), page.group(2)));
    }
    return library.articles().stream().filter(it -> url.equals(it.url())).findFirst();
  }

  private static boolean isSameSite(URI left, URI right) {
    return left.getHost() != null
        && left.getHost().equalsIgnoreCase(right.getHost())
        && port(left) == port(right);
  }

  private static int port(URI url) {
    return url.getPort() >= 0 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80;
  }
}
