package kb.page.desk;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
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
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kb.answer.flag.SourceFiles;
import kb.answer.learning.AskedAnswer;
import kb.answer.learning.Learning;
import kb.answer.learning.Ruling;
import kb.answer.offer.AgentSearch;
import kb.answer.offer.ArticlePreview;
import kb.answer.offer.Sending;
import kb.article.ArticleKey;
import kb.page.Pages;
import kb.page.PrivatePages;
import kb.page.Reader;
import kb.page.article.ArticlePageResource;
import kb.report.ReportConfig;
import kb.web.Caller;
import kb.web.Csrf;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** An article as agents read it: its inserts, and the words that people ask it with. */
@Path("/desk/articles/{lang}/{id}")
@Blocking
public final class DeskArticle {

  private static final Set<String> FORMATS = Set.of("text", "markdown", "html", "telegram");
  private static final Set<String> KINDS = Set.of("title", "brief", "passage", "full");
  private static final int LONGEST_WORD = 64;

  private final Pages pages;
  private final PrivatePages agents;
  private final AgentSearch search;
  private final Sending sending;
  private final Learning learning;
  private final SourceFiles files;
  private final Caller caller;
  private final Csrf csrf;
  private final ReportConfig config;

  DeskArticle(
      Pages pages,
      PrivatePages agents,
      AgentSearch search,
      Sending sending,
      Learning learning,
      SourceFiles files,
      Caller caller,
      Csrf csrf,
      ReportConfig config) {
    this.pages = pages;
    this.agents = agents;
    this.search = search;
    this.sending = sending;
    this.learning = learning;
    this.files = files;
    this.caller = caller;
    this.csrf = csrf;
    this.config = config;
  }

  /** What is read of an article, for which ticket and as what. */
  public static final class Wanted {

    @PathParam("lang")
    String lang = "";

    @PathParam("id")
    String id = "";

    /** The passage to insert; empty for its beginning. */
    @QueryParam("anchor")
    @DefaultValue("")
    String anchor = "";

    /** The ticket it is read for, whose language the insert takes. */
    @QueryParam("ticket")
    @DefaultValue("")
    String ticket = "";

    @QueryParam("kind")
    @DefaultValue("passage")
    String kind = "";

    @QueryParam("format")
    @DefaultValue("text")
    String format = "";

    String address() {
      return "/desk/articles/" + Reader.encode(lang) + "/" + Reader.encode(id);
    }
  }

  /** The article, with the insert of a kind in a format. */
  @GET
  @Operation(hidden = true)
  public Response article(
      @BeanParam Wanted wanted,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    return agents.show(DeskResource.DOOR, reader, false, () -> page(wanted, reader, uri));
  }

  private String page(Wanted wanted, Reader reader, UriInfo uri) {
    ArticlePreview article =
        search.previewFor(wanted.lang, wanted.id, wanted.anchor, wanted.ticket, uri.getBaseUri());
    ArticleKey key = new ArticleKey(wanted.lang, wanted.id);
    String kind = KINDS.contains(wanted.kind) ? wanted.kind : "passage";
    String format = FORMATS.contains(wanted.format) ? wanted.format : "text";
    Map<String, Object> data = new HashMap<>();
    data.put("its", new DeskTexts(reader, config.zone()));
    data.put("csrf", csrf.token(caller));
    data.put("article", article);
    data.put("anchor", wanted.anchor);
    data.put("address", wanted.address());
    data.put("repository", files.address(files.served(wanted.lang, wanted.id)).orElse(""));
    data.put("ticketId", wanted.ticket);
    data.put("kind", kind);
    data.put("format", format);
    data.put("insert", article.inserts() == null ? "" : article.inserts().of(kind, format));
    data.put("asked", AskedAnswer.of(learning.learnt().words(key), learning.unlearnt(key)));
    data.put("isOwner", caller.may(Scope.ADMIN));
    data.put(
        "html",
        ArticlePageResource.scrollable(article.html()).replace("\"/articles/img/", "\"/desk/img/"));
    return pages.renderAt(wanted.address(), "desk-article", reader, data);
  }

  /** An agent took the insert for a ticket: which version it was is kept. */
  @POST
  @Path("sent")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scoped(Scope.AGENT)
  @Operation(hidden = true)
  public Response sent(
      @PathParam("id") String id,
      @FormParam("csrf") @Nullable String token,
      @FormParam("ticket") @DefaultValue("") String ticket,
      @FormParam("insert-lang") @DefaultValue("uk") String insertLang,
      @FormParam("kind") @DefaultValue("passage") String kind,
      @FormParam("format") @DefaultValue("text") String format) {
    refuseForged(token);
    if (!ticket.isEmpty() && KINDS.contains(kind) && FORMATS.contains(format)) {
      sending.sent(ticket, id, insertLang, kind, format, caller.name().orElseThrow());
    }
    return Response.noContent().build();
  }

  /** An owner pins a word, takes one back, or lets the links decide again. */
  @POST
  @Path("asked")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scoped(Scope.ADMIN)
  @Operation(hidden = true)
  public Response rule(
      @BeanParam Wanted wanted,
      @FormParam("csrf") @Nullable String token,
      @FormParam("word") @DefaultValue("") String word,
      @FormParam("act") @DefaultValue("PIN") Ruling.Act act,
      @QueryParam("lang") @Nullable String lang) {
    refuseForged(token);
    ArticleKey article = files.served(wanted.lang, wanted.id).key();
    String said = word.substring(0, Math.min(word.length(), LONGEST_WORD));
    learning.rule(article, said, act, caller.name().orElseThrow());
    String back =
        lang == null ? wanted.address() : Reader.inLanguage(wanted.address(), Reader.encode(lang));
    return Response.seeOther(URI.create(back + "#asked")).build();
  }

  private void refuseForged(@Nullable String token) {
    if (!csrf.isOf(caller, token)) {
      throw Csrf.refused().refusal();
    }
  }
}
