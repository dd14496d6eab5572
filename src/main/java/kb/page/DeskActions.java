package kb.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import kb.answer.link.Links;
import kb.answer.link.Origin;
import kb.answer.link.Relation;
import kb.answer.link.Target;
import kb.answer.link.Targets;
import kb.answer.link.UnknownTicket;
import kb.web.Caller;
import kb.web.Csrf;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What agents do on their page, as forms; each goes back to the ticket. */
@Path("/desk")
@Scoped(Scope.AGENT)
@Blocking
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class DeskActions {

  private final Links links;
  private final Targets targets;
  private final Caller caller;
  private final Csrf csrf;

  DeskActions(Links links, Targets targets, Caller caller, Csrf csrf) {
    this.links = links;
    this.targets = targets;
    this.caller = caller;
    this.csrf = csrf;
  }

  /** Links an article that was offered or found, or a page whose address was pasted. */
  @POST
  @Path("link")
  @Operation(hidden = true)
  public Response link(
      @FormParam("csrf") String token,
      @FormParam("ticket") @DefaultValue("") String ticket,
      @FormParam("article") @Nullable String article,
      @FormParam("lang") @Nullable String lang,
      @FormParam("url") @Nullable String url,
      @FormParam("title") @Nullable String title,
      @FormParam("relation") @DefaultValue("answers") String relation,
      @FormParam("source") @DefaultValue("pasted") String source,
      @FormParam("rank") @DefaultValue("0") int rank,
      @Context UriInfo uri) {
    refuseForged(token);
    Target target =
        url == null
            ? targets.article(ticket, article == null ? "" : article, lang)
            : targets.page(url, title, uri.getBaseUri());
    links.link(
        ticket,
        target,
        Relation.of(relation),
        Origin.of(source),
        rank,
        caller.name().orElseThrow());
    return backTo(ticket);
  }

  /** Takes a link back. */
  @POST
  @Path("undo")
  @Operation(hidden = true)
  public Response undo(
      @FormParam("csrf") String token,
      @FormParam("ticket") @DefaultValue("") String ticket,
      @FormParam("link") @DefaultValue("") String link,
      @FormParam("reason") @DefaultValue("") String reason) {
    refuseForged(token);
    links.undo(ticket, link, caller.name().orElseThrow(), reason);
    return backTo(ticket);
  }

  private void refuseForged(String token) {
    if (!csrf.isOf(caller, token)) {
      throw Csrf.refused().refusal();
    }
  }

  private static Response backTo(String ticket) {
    return Response.seeOther(URI.create("/desk?ticket=" + Reader.encode(ticket))).build();
  }

  @ServerExceptionMapper
  Response unknown(UnknownTicket unknown) {
    return unknown.problem().asResponse();
  }
}
