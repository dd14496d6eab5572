package kb.page.desk;

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
import java.util.Map;
import kb.answer.flag.SourceFiles;
import kb.article.Article;
import kb.page.Pages;
import kb.page.Reader;
import kb.web.Caller;
import kb.web.Csrf;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** An agent writes an article as it should be and takes the difference away as a patch. */
@Path("/desk/articles/{lang}/{id}/change")
@Scoped(Scope.AGENT)
@Blocking
public final class DeskChange {

  private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

  private final Pages pages;
  private final SourceFiles files;
  private final Caller caller;
  private final Csrf csrf;

  DeskChange(Pages pages, SourceFiles files, Caller caller, Csrf csrf) {
    this.pages = pages;
    this.files = files;
    this.caller = caller;
    this.csrf = csrf;
  }

  /** The file of an article, to be written in. */
  @GET
  @Operation(hidden = true)
  public Response edit(
      @PathParam("lang") String articleLang,
      @PathParam("id") String id,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    Article article = files.served(articleLang, id);
    return page(article, files.read(article), false, lang, headers);
  }

  /** The patch, to be kept; the page again where nothing was changed. Nothing is written here. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response patch(
      @PathParam("lang") String articleLang,
      @PathParam("id") String id,
      @FormParam("csrf") @Nullable String token,
      @FormParam("markdown") @DefaultValue("") String markdown,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    if (!csrf.isOf(caller, token)) {
      throw Csrf.refused().refusal();
    }
    Article article = files.served(articleLang, id);
    String patch = files.patch(article, markdown);
    if (markdown.isBlank() || patch.isEmpty()) {
      return page(article, files.read(article), true, lang, headers);
    }
    return Response.ok(patch, "text/x-diff;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"article.patch\"")
        .build();
  }

  private Response page(
      Article article, String text, boolean isSame, @Nullable String lang, HttpHeaders headers) {
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    String address = "/desk/articles/" + article.key().lang() + "/" + article.key().id();
    Map<String, ?> data =
        Map.of(
            "article", article,
            "address", address,
            "text", text,
            "isSame", isSame,
            "csrf", csrf.token(caller),
            "repository", files.address(article).orElse(""));
    return Response.ok(pages.renderAt(address + "/change", "desk-change", reader, data), HTML)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
