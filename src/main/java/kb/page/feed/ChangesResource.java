package kb.page.feed;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import kb.article.Article;
import kb.page.Found;
import kb.page.PageConfig;
import kb.page.PublicArticles;
import kb.page.Site;
import kb.page.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The articles that changed last, for feed readers (Atom, RFC 4287). */
@Path("/feed/{lang}.atom")
@Blocking
public final class ChangesResource {

  private static final int MOST = 30;
  private static final int SUMMARY = 300;

  private final PublicArticles articles;
  private final PageConfig config;
  private final Site site;

  ChangesResource(PublicArticles articles, PageConfig config, Site site) {
    this.articles = articles;
    this.config = config;
    this.site = site;
  }

  /** The newest changes in a language; 404 for one that is not spoken here. */
  @GET
  @Produces("application/atom+xml;charset=UTF-8")
  @Operation(hidden = true)
  public String changes(@PathParam("lang") String lang, @Context UriInfo asked)
      throws XMLStreamException {
    Words words =
        Words.of(lang).orElseThrow(() -> new NotFoundException("there is no feed in " + lang));
    List<Article> newest = articles.newest(lang, MOST);
    Xml xml = new Xml();
    xml.element(
        "feed",
        () -> {
          String self = site.address("/feed/" + lang + ".atom", asked);
          xml.text("id", self);
          xml.text("title", config.brand(words) + ": " + words.get("feedTitle"));
          xml.text(
              "updated", newest.isEmpty() ? moment(null) : moment(newest.getFirst().updated()));
          xml.element("author", () -> xml.text("name", config.brand(words)));
          xml.empty("link", "rel", "self", "href", self);
          xml.empty("link", "rel", "alternate", "href", site.address("/?lang=" + lang, asked));
          for (Article article : newest) {
            xml.element("entry", () -> describe(article, asked, xml));
          }
        },
        "xmlns",
        "http://www.w3.org/2005/Atom",
        "xml:lang",
        lang);
    return xml.document();
  }

  private void describe(Article article, UriInfo asked, Xml xml) throws XMLStreamException {
    String address = site.address(article.key().address(), asked);
    xml.text("id", address);
    xml.text("title", article.title());
    xml.text("updated", moment(article.updated()));
    xml.empty("link", "rel", "alternate", "href", address);
    for (String tag : article.tags()) {
      xml.empty("category", "term", tag);
    }
    xml.text("summary", Found.beginning(article, SUMMARY));
  }

  /** An article names the day of a change, a feed wants a moment. */
  private static String moment(@Nullable LocalDate day) {
    return Objects.requireNonNullElse(day, LocalDate.EPOCH) + "T00:00:00Z";
  }
}
