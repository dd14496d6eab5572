package kb.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kb.answer.flag.SourceFiles;
import kb.answer.link.UnknownTicket;
import kb.answer.offer.AgentSearch;
import kb.answer.offer.ArticlePreview;
import kb.page.article.ArticlePageResource;
import kb.report.ReportConfig;
import kb.web.Caller;
import kb.web.Csrf;
import kb.web.Scope;
import kb.web.WebConfig;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * The agents' page. It works as plain forms; its script makes it quick. Whoever has no key of scope
 * agent may sign in.
 */
@Path("/desk")
@Blocking
public final class DeskResource {

  private static final PrivatePages.Door DOOR =
      new PrivatePages.Door(Set.of(Scope.AGENT), "/desk", "signInAgents", "signInAgentsText");
  private static final Set<String> FORMATS = Set.of("text", "markdown", "html", "telegram");
  private static final Set<String> KINDS = Set.of("title", "brief", "passage", "full");
  private static final int LONGEST_TEXT = 8_000;

  private final Pages pages;
  private final PrivatePages agents;
  private final Desk desk;
  private final AgentSearch search;
  private final Caller caller;
  private final Csrf csrf;
  private final SourceFiles files;
  private final WebConfig web;
  private final ReportConfig config;

  DeskResource(
      Pages pages,
      PrivatePages agents,
      Desk desk,
      AgentSearch search,
      Caller caller,
      Csrf csrf,
      SourceFiles files,
      WebConfig web,
      ReportConfig config) {
    this.pages = pages;
    this.agents = agents;
    this.desk = desk;
    this.search = search;
    this.caller = caller;
    this.csrf = csrf;
    this.files = files;
    this.web = web;
    this.config = config;
  }

  /**
   * The newest tickets, or an open one with what answers it, or what a search finds.
   *
   * @param refused whether a key was tried in vain
   */
  @GET
  @Operation(hidden = true)
  public Response desk(
      @QueryParam("q") @DefaultValue("") String q,
      @QueryParam("ticket") @Nullable String ticket,
      @QueryParam("refused") boolean refused,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    String open = ticket == null || ticket.isBlank() ? null : ticket.strip();
    return agents.show(
        DOOR,
        reader,
        refused,
        () -> show(reader, desk.view(shortened(q), open, uri.getBaseUri()), ""));
  }

  /** What answers a pasted text; it is sent in the body, kept nowhere and in no address. */
  @POST
  @Path("text")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response text(
      @FormParam("text") @DefaultValue("") String text,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    String read = shortened(text);
    return agents.show(
        DOOR,
        reader,
        false,
        () ->
            show(
                reader,
                read.isEmpty()
                    ? desk.view("", null, uri.getBaseUri())
                    : desk.ofText(read, uri.getBaseUri()),
                read));
  }

  /**
   * An article as agents read it, with the insert of a kind in a format.
   *
   * @param ticket the ticket it is read for, whose language the insert takes
   */
  @GET
  @Path("articles/{lang}/{id}")
  @Operation(hidden = true)
  public Response article(
      @PathParam("lang") String articleLang,
      @PathParam("id") String id,
      @QueryParam("anchor") @DefaultValue("") String anchor,
      @QueryParam("ticket") @DefaultValue("") String ticket,
      @QueryParam("kind") @DefaultValue("passage") String kind,
      @QueryParam("format") @DefaultValue("text") String format,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    return agents.show(
        DOOR,
        reader,
        false,
        () -> {
          ArticlePreview article =
              search.previewFor(articleLang, id, anchor, ticket, uri.getBaseUri());
          String chosenKind = KINDS.contains(kind) ? kind : "passage";
          String chosenFormat = FORMATS.contains(format) ? format : "text";
          Map<String, Object> data = common(reader);
          data.put("article", article);
          data.put("anchor", anchor);
          data.put("change", "/desk/articles/" + articleLang + "/" + id + "/change");
          data.put("repository", files.address(files.served(articleLang, id)).orElse(""));
          data.put("ticketId", ticket);
          data.put("kind", chosenKind);
          data.put("format", chosenFormat);
          data.put(
              "insert",
              article.inserts() == null ? "" : article.inserts().of(chosenKind, chosenFormat));
          data.put(
              "html",
              ArticlePageResource.scrollable(article.html())
                  .replace("\"/articles/img/", "\"/desk/img/"));
          return pages.renderAt(
              "/desk/articles/" + articleLang + "/" + id, "desk-article", reader, data);
        });
  }

  /** How to have the desk beside any help desk. */
  @GET
  @Path("helper")
  @Operation(hidden = true)
  public Response helper(
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    return agents.show(
        DOOR,
        reader,
        false,
        () -> {
          Map<String, Object> data = common(reader);
          data.put(
              "bookmarklet",
              Bookmarklet.of(web.address().orElse(uri.getBaseUri()).resolve("/desk")));
          return pages.renderAt("/desk/helper", "desk-helper", reader, data);
        });
  }

  private String show(Reader reader, DeskView view, String text) {
    Map<String, Object> data = common(reader);
    data.put("view", view);
    data.put("text", text);
    data.put("ticketId", view.ticket().map(ticket -> ticket.id()).orElse(""));
    String address =
        view.ticket().map(ticket -> "/desk?ticket=" + Reader.encode(ticket.id())).orElse("/desk");
    return pages.renderAt(address, "desk", reader, data);
  }

  private Map<String, Object> common(Reader reader) {
    Map<String, Object> data = new HashMap<>();
    data.put("its", new DeskTexts(reader, config.zone()));
    data.put("agent", caller.name().orElse(""));
    data.put("csrf", csrf.token(caller));
    return data;
  }

  private static String shortened(String text) {
    String stripped = text.strip();
    return stripped.substring(0, Math.min(stripped.length(), LONGEST_TEXT));
  }

  @ServerExceptionMapper
  Response unknown(UnknownTicket unknown) {
    return unknown.problem().asResponse();
  }
}
