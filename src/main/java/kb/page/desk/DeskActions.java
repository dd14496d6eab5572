package kb.page.desk;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import kb.answer.Ticket;
import kb.answer.Tickets;
import kb.answer.flag.Drafts;
import kb.answer.flag.Flags;
import kb.answer.flag.SourceFiles;
import kb.answer.link.LinkRequest;
import kb.answer.link.Links;
import kb.answer.link.Target;
import kb.answer.link.Targets;
import kb.page.Reader;
import kb.web.Caller;
import kb.web.Csrf;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What agents do on their page, as forms; each goes back to the ticket. */
@Path("/desk")
@Scoped(Scope.AGENT)
@Blocking
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class DeskActions {

  private static final int LONGEST_REASON = 1000;

  private final Links links;
  private final Tickets tickets;
  private final Flags flags;
  private final SourceFiles files;
  private final Drafts drafts;
  private final Targets targets;
  private final Caller caller;
  private final Csrf csrf;

  DeskActions(
      Links links,
      Targets targets,
      Tickets tickets,
      Flags flags,
      SourceFiles files,
      Drafts drafts,
      Caller caller,
      Csrf csrf) {
    this.links = links;
    this.tickets = tickets;
    this.flags = flags;
    this.files = files;
    this.drafts = drafts;
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
      @FormParam("q") @DefaultValue("") String query,
      @QueryParam("lang") @Nullable String read,
      @Context UriInfo uri) {
    refuseForged(token);
    LinkRequest said = new LinkRequest(article, lang, url, title, relation, source, rank);
    Target target =
        url == null
            ? targets.article(ticket, article == null ? "" : article, lang)
            : targets.page(url, title, uri.getBaseUri());
    links.link(
        ticket,
        target,
        said.relationOrAnswers(),
        said.sourceOrPasted(),
        rank,
        caller.name().orElseThrow());
    return backTo(ticket, query, read);
  }

  /** Takes a link back. */
  @POST
  @Path("undo")
  @Operation(hidden = true)
  public Response undo(
      @FormParam("csrf") String token,
      @FormParam("ticket") @DefaultValue("") String ticket,
      @FormParam("link") @DefaultValue("") String link,
      @FormParam("reason") @DefaultValue("") String reason,
      @QueryParam("lang") @Nullable String read) {
    refuseForged(token);
    links.undo(ticket, link, caller.name().orElseThrow(), reason);
    return backTo(ticket, read);
  }

  /** Flags an article: it stands among the faults until it is settled. */
  @POST
  @Path("flag")
  @Operation(hidden = true)
  public Response flag(
      @FormParam("csrf") String token,
      @FormParam("ticket") @DefaultValue("") String ticket,
      @FormParam("article") @DefaultValue("") String article,
      @FormParam("lang") @DefaultValue("") String lang,
      @FormParam("reason") @DefaultValue("") String reason,
      @QueryParam("lang") @Nullable String read) {
    refuseForged(token);
    if (!reason.isBlank()) {
      String said = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
      flags.flag(files.served(lang, article).key(), said, caller.name().orElseThrow());
    }
    return backTo(ticket, read);
  }

  /** Begins an article from a ticket, as a file to keep. */
  @POST
  @Path("draft")
  @Operation(hidden = true)
  public Response draft(
      @FormParam("csrf") String token, @FormParam("ticket") @DefaultValue("") String ticket) {
    refuseForged(token);
    Ticket known = tickets.known(ticket);
    return Response.ok(
            drafts.begin(known, caller.name().orElseThrow()), "text/markdown;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"draft.md\"")
        .build();
  }

  private void refuseForged(String token) {
    if (!csrf.isOf(caller, token)) {
      throw Csrf.refused().refusal();
    }
  }

  private static Response backTo(String ticket, @Nullable String read) {
    return backTo(ticket, "", read);
  }

  /** Where the agent was: at the ticket, in what they had searched for. */
  private static Response backTo(String ticket, String query, @Nullable String read) {
    String open = ticket.isEmpty() ? "/desk" : "/desk?ticket=" + Reader.encode(ticket);
    String desk = query.isEmpty() ? open : open + "&q=" + Reader.encode(query);
    String address = read == null ? desk : Reader.inLanguage(desk, Reader.encode(read));
    return Response.seeOther(URI.create(address)).build();
  }
}
