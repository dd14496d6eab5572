package kb.answer;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import kb.language.LanguageGuess;
import kb.web.Problem;
import kb.web.Scope;
import kb.web.Scoped;
import kb.web.Visit;
import kb.web.VisitTokens;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Tickets, as a help desk reports them. */
@Path("/api/tickets/{ticket}")
@Scoped(Scope.TICKETS)
public final class TicketResource {

  private final Tickets tickets;
  private final TicketAnswers answers;
  private final VisitTokens tokens;
  private final Clock clock;

  TicketResource(Tickets tickets, TicketAnswers answers, VisitTokens tokens, Clock clock) {
    this.tickets = tickets;
    this.answers = answers;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Reports a ticket, or its new status. The same report twice changes nothing. A visit token that
   * is not ours is left aside: the ticket counts all the same.
   */
  @PUT
  @Blocking
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Report a ticket or its new status",
      description =
          "Idempotent. Answers what the customer tried, what is missing, and what may answer it.")
  @APIResponseSchema(
      value = TicketAnswer.class,
      responseCode = "201",
      responseDescription = "The ticket is new, and kept")
  @APIResponse(responseCode = "200", description = "The ticket was known")
  @APIResponse(responseCode = "400", description = "A field is missing or wrong")
  @APIResponse(responseCode = "503", description = "It could not be kept; report it again")
  public Response put(
      @NotBlank
          @Size(max = 150)
          @Pattern(regexp = TicketReport.NAME, message = TicketReport.NO_NAME)
          String ticket,
      @NotNull @Valid TicketReport report) {
    Ticket kept = ticket(ticket, report);
    boolean isNew = tickets.put(kept);
    return Response.status(isNew ? 201 : 200)
        .entity(answers.of(kept, Objects.requireNonNullElse(report.attachments(), 0)))
        .build();
  }

  private Ticket ticket(String id, TicketReport report) {
    String subject = Objects.requireNonNullElse(report.subject(), "");
    String body = Objects.requireNonNullElse(report.body(), "");
    return new Ticket(
        id,
        report.channel(),
        report.customer(),
        visit(report.visit()),
        LanguageGuess.of(subject + "\n" + body),
        subject,
        body,
        null,
        null,
        status(report.status()),
        Objects.requireNonNullElseGet(report.createdAt(), clock::instant));
  }

  private @Nullable String visit(@Nullable String token) {
    return token == null ? null : tokens.verifyOfAnyAge(token).map(Visit::id).orElse(null);
  }

  private static TicketStatus status(String name) {
    try {
      return TicketStatus.of(name);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(
              List.of(new Problem.FieldError("status", Objects.toString(e.getMessage()))))
          .refusal();
    }
  }
}
