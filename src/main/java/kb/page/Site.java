package kb.page;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import kb.web.WebConfig;

/** Names pages of this site for the outside: search engines, feed readers, those who share one. */
@Singleton
public final class Site {

  private final WebConfig config;

  Site(WebConfig config) {
    this.config = config;
  }

  /**
   * The whole address of a page.
   *
   * @param path begins with a slash
   * @param asked the request, whose own address counts where no setting names the site's
   */
  public String address(String path, UriInfo asked) {
    String base = config.address().orElse(asked.getBaseUri()).toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }
}
