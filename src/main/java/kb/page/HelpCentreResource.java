package kb.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The help centre: search and browse. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public final class HelpCentreResource {

  private static final int NEWEST = 6;
  private static final int LONGEST_QUERY = 500;

  private final Pages pages;
  private final PublicArticles articles;
  private final MostSolved mostSolved;
  private final Finding finding;
  private final Site site;

  HelpCentreResource(
      Pages pages, PublicArticles articles, MostSolved mostSolved, Finding finding, Site site) {
    this.pages = pages;
    this.articles = articles;
    this.mostSolved = mostSolved;
    this.finding = finding;
    this.site = site;
  }

  /** The front page: a search box, known problems, topics, what helps most, what is new. */
  @GET
  @Operation(hidden = true)
  public String home(
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo asked) {
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    return pages.renderAt(
        "/",
        "home",
        reader,
        Map.of(
            "address", site.address("/", asked),
            "canonical",
                site.address(
                    Reader.isSpoken(lang) ? Reader.inLanguage("/", reader.lang()) : "/", asked),
            "incidents", articles.incidents(reader.lang()),
            "topics", articles.topics(reader.lang()),
            "solved", mostSolved.in(reader.lang(), NEWEST),
            "newest", articles.newest(reader.lang(), NEWEST)));
  }

  /**
   * What was found; without a query, every article of a tag.
   *
   * @param page ten hits a page, from 1
   */
  @GET
  @Path("search")
  @Operation(hidden = true)
  public String search(
      @QueryParam("q") @DefaultValue("") String q,
      @QueryParam("tag") @DefaultValue("") String tag,
      @QueryParam("page") @DefaultValue("1") int page,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo asked) {
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    String query = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_QUERY));
    Found found =
        query.isEmpty()
            ? Found.listed(articles.tagged(reader.lang(), tag))
            : finding.find(query, reader.lang(), tag, page);
    List<Topic> topics = found.isEmpty() ? articles.topics(reader.lang()) : List.of();
    return pages.render(
        "search",
        reader,
        inOtherLanguage(query, tag, reader),
        Map.of(
            "canonical", site.address(Topic.address(tag, reader.lang()), asked),
            "query", query,
            "tag", tag,
            "found", found,
            "topics", topics,
            "incidents", articles.incidents(reader.lang())));
  }

  /** The same search where topics have other names; the front page where there is no such topic. */
  private String inOtherLanguage(String query, String tag, Reader reader) {
    String other = reader.otherLang();
    String topic = tag.isEmpty() ? "" : articles.translated(tag, reader.lang(), other).orElse("");
    boolean isNothing = query.isEmpty() && topic.isEmpty();
    return Reader.inLanguage(isNothing ? "/" : Reader.search(query, topic, 1), other);
  }
}
