package kb.page.feed;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import kb.article.Article;
import kb.page.PublicArticles;
import kb.page.Site;
import kb.page.Topic;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells search engines which pages there are. */
@Path("/")
@Blocking
public final class SitemapResource {

  private final PublicArticles articles;
  private final Site site;

  SitemapResource(PublicArticles articles, Site site) {
    this.articles = articles;
    this.site = site;
  }

  /** The topics, and every public article with its other languages (sitemaps.org 0.9). */
  @GET
  @Path("sitemap.xml")
  @Produces("application/xml;charset=UTF-8")
  @Operation(hidden = true)
  public String sitemap(@Context UriInfo asked) throws XMLStreamException {
    Xml xml = new Xml();
    xml.element(
        "urlset",
        () -> {
          xml.element("url", () -> xml.text("loc", site.address("/", asked)));
          for (String lang : List.of("uk", "en")) {
            for (Topic topic : articles.topics(lang)) {
              String address = site.address(topic.address(lang), asked);
              xml.element("url", () -> xml.text("loc", address));
            }
          }
          for (Article article : articles.all()) {
            xml.element("url", () -> describe(article, asked, xml));
          }
        },
        "xmlns",
        "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xmlns:xhtml",
        "http://www.w3.org/1999/xhtml");
    return xml.document();
  }

  private void describe(Article article, UriInfo asked, Xml xml) throws XMLStreamException {
    xml.text("loc", site.address(article.key().address(), asked));
    if (article.updated() != null) {
      xml.text("lastmod", article.updated().toString());
    }
    Article other = articles.translation(article).orElse(null);
    if (other != null) {
      for (Article version : List.of(article, other)) {
        xml.empty(
            "xhtml:link",
            "rel",
            "alternate",
            "hreflang",
            version.key().lang(),
            "href",
            site.address(version.key().address(), asked));
      }
    }
  }

  /**
   * Where search engines find the map; the API is not for them. What they may read but not list,
   * such as searches, says so itself: a page they may not read cannot tell them.
   */
  @GET
  @Path("robots.txt")
  @Produces("text/plain;charset=UTF-8")
  @Operation(hidden = true)
  public String robots(@Context UriInfo asked) {
    return """
    User-agent: *
    Disallow: /api/
    Disallow: /desk
    Disallow: /reports
    Disallow: /request/
    Sitemap: %s
    """
        .replace("%s", site.address("/sitemap.xml", asked));
  }
}
