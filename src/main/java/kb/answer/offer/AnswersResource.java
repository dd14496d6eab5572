package kb.answer.offer;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import kb.web.Problem;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The search of agents: internal articles included, each answer ready for a reply. */
@Path("/api/answers")
@Scoped(Scope.AGENT)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public final class AnswersResource {

  private final AgentSearch search;

  AnswersResource(AgentSearch search) {
    this.search = search;
  }

  /** What answers a ticket, question by question, or what a search over everything finds. */
  @GET
  @Operation(
      summary = "Search as an agent",
      description =
          "With q a search over everything; with ticket alone what answers each of its questions;"
              + " with both a search for the customer of the ticket. An internal article has no"
              + " inserts.")
  @APIResponse(responseCode = "200", description = "What was found")
  @APIResponse(responseCode = "400", description = "Neither q nor ticket was sent")
  @APIResponse(responseCode = "404", description = "There is no such ticket")
  public AnswersAnswer answers(
      @Parameter(description = "What to look for, in any spelling")
          @RestQuery
          @Size(max = 8000, message = "q has at most 8000 characters")
          @Nullable String q,
      @Parameter(description = "The ticket to answer") @RestQuery @Nullable String ticket,
      @Parameter(description = "The language to answer in; the customer's by default") @RestQuery
          @Nullable String lang,
      @Parameter(description = "Whether to make inserts") @RestQuery @DefaultValue("true")
          boolean inserts,
      @Context UriInfo uri) {
    if ((q == null || q.isBlank()) && ticket == null) {
      throw Problem.invalid(List.of(new Problem.FieldError("q", "send q, or ticket, or both")))
          .refusal();
    }
    return search.answers(q == null ? "" : q, ticket, lang, inserts, uri.getBaseUri());
  }

  /** One article as an agent reads it, with its inserts. */
  @GET
  @Path("{lang}/{id}")
  @Operation(summary = "Read an article as an agent", description = "Internal articles included.")
  @APIResponse(
      responseCode = "200",
      description = "The article, and its inserts if it may have any")
  @APIResponse(responseCode = "404", description = "No such article is served")
  public ArticlePreview article(
      String lang,
      String id,
      @Parameter(description = "The passage to insert, by its anchor") @RestQuery @DefaultValue("")
          String anchor,
      @Parameter(description = "The language to insert in, where it is translated")
          @RestQuery("for")
          @Nullable String customer,
      @Context UriInfo uri) {
    return search.preview(lang, id, anchor, customer == null ? lang : customer, uri.getBaseUri());
  }
}
