package kb.answer.link;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kb.answer.Tickets;
import kb.web.Caller;
import kb.web.Problem;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The links of a ticket to its answers. Every act carries the name of whose key it came with. */
@Path("/api/tickets/{ticket}/links")
@Scoped(Scope.AGENT)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public final class LinkResource {

  private final Links links;
  private final Tickets tickets;
  private final Targets targets;
  private final Caller caller;

  LinkResource(Links links, Tickets tickets, Targets targets, Caller caller) {
    this.links = links;
    this.tickets = tickets;
    this.targets = targets;
    this.caller = caller;
  }

  /** The links that stand; with {@code history}, also those taken back. */
  @GET
  @Operation(summary = "The links of a ticket", description = "Oldest first.")
  @APIResponse(responseCode = "200", description = "The links; none for a ticket not known")
  public List<LinkAnswer> list(
      String ticket,
      @Parameter(description = "Whether to list those taken back, too")
          @RestQuery
          @DefaultValue("false")
          boolean history) {
    List<Link> found = history ? links.history(ticket) : links.of(ticket);
    return found.stream().map(LinkAnswer::of).toList();
  }

  /** Links an article; the same call twice links once. */
  @PUT
  @Path("{article}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Link an article to a ticket", description = "The body may be missing.")
  @APIResponseSchema(value = LinkAnswer.class, responseCode = "201", responseDescription = "Linked")
  @APIResponse(responseCode = "200", description = "It was linked so before")
  @APIResponse(responseCode = "404", description = "There is no such ticket or article")
  @APIResponse(responseCode = "503", description = "It could not be kept; link it again")
  public Response put(
      String ticket,
      String article,
      @Parameter(description = "The article's language; the ticket's by default") @RestQuery
          @Nullable String lang,
      @Nullable @Valid LinkRequest request) {
    LinkRequest said = request == null ? LinkRequest.EMPTY : request;
    String wanted = lang == null ? said.lang() : lang;
    tickets.known(ticket);
    return link(ticket, targets.article(ticket, article, wanted), said);
  }

  /** Links an article or a page by its address; the same call twice links once. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Link a page to a ticket",
      description = "An address of our own help centre is taken for the article it shows.")
  @APIResponseSchema(value = LinkAnswer.class, responseCode = "201", responseDescription = "Linked")
  @APIResponse(responseCode = "200", description = "It was linked so before")
  @APIResponse(responseCode = "400", description = "The address is none, or inside a network")
  @APIResponse(responseCode = "404", description = "There is no such ticket or article")
  public Response post(String ticket, @NotNull @Valid LinkRequest said, @Context UriInfo uri) {
    String article = said.article();
    String url = said.url();
    if ((article == null) == (url == null)) {
      throw invalid("url", "send either url, or article");
    }
    tickets.known(ticket);
    Target target =
        article != null
            ? targets.article(ticket, article, said.lang())
            : targets.page(Objects.requireNonNull(url), said.title(), uri.getBaseUri());
    return link(ticket, target, said);
  }

  /** Takes a link back, by its id or by its article; what was, stays in the history. */
  @DELETE
  @Path("{link}")
  @Operation(summary = "Take a link back", description = "By the link's id or by its article's.")
  @APIResponse(responseCode = "200", description = "It stands no more")
  @APIResponse(responseCode = "404", description = "The ticket has no such link")
  public LinkAnswer undo(
      String ticket,
      String link,
      @Parameter(description = "The article's language, where it is linked in two") @RestQuery
          @Nullable String lang,
      @Parameter(description = "Why, in a few words") @RestQuery @DefaultValue("") @Size(max = 300)
          String reason) {
    List<Link> history = links.history(ticket);
    return history.stream()
        .filter(it -> it.id().equals(link))
        .findFirst()
        .or(() -> ofArticle(history, link, lang))
        .flatMap(it -> links.undo(ticket, it.id(), agent(), reason))
        .map(LinkAnswer::of)
        .orElseThrow(() ->
            Problem.of(
                    "link-unknown",
                    "Link unknown",
                    404,
                    "the ticket has no link '" + link + "'; GET this address lists those it has")
                .refusal());
  }

  /** The one that stands, or else the last that stood. */
  private static Optional<Link> ofArticle(
      List<Link> history, String article, @Nullable String lang) {
    List<Link> same =
        history.stream()
            .filter(link ->
                link.target() instanceof Target.ToArticle to
                    && to.key().id().equals(article)
                    && (lang == null || to.key().lang().equals(lang)))
            .toList();
    return same.stream()
        .filter(Link::stands)
        .findFirst()
        .or(() -> same.isEmpty() ? Optional.empty() : Optional.of(same.getLast()));
  }

  private Response link(String ticket, Target target, LinkRequest said) {
    int rank = Objects.requireNonNullElse(said.rank(), 0);
    Links.Linked linked =
        links.link(ticket, target, said.relationOrAnswers(), said.sourceOrPasted(), rank, agent());
    return Response.status(linked.isNew() ? 201 : 200).entity(LinkAnswer.of(linked.link())).build();
  }

  private static RuntimeException invalid(String field, String detail) {
    return Problem.invalid(List.of(new Problem.FieldError(field, detail))).refusal();
  }

  private String agent() {
    return caller.name().orElseThrow();
  }
}
