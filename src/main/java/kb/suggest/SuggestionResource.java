package kb.suggest;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.coach.CoachContext;
import kb.coach.Coaches;
import kb.coach.Coaching;
import kb.web.Problem;
import kb.web.Visit;
import kb.web.VisitTokens;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What to offer a person who is writing a request. */
@Path("/api/suggestions")
public final class SuggestionResource {

  private static final int LIMIT = 3;
  private static final Set<String> CHANNELS = Set.of("form", "chat", "telegram", "email");

  private final Suggester suggester;
  private final Coaches coaches;
  private final VisitTokens tokens;
  private final SuggestionLog log;
  private final ArticleLibrary library;

  SuggestionResource(
      Suggester suggester,
      Coaches coaches,
      VisitTokens tokens,
      SuggestionLog log,
      ArticleLibrary library) {
    this.suggester = suggester;
    this.coaches = coaches;
    this.tokens = tokens;
    this.log = log;
    this.library = library;
  }

  /**
   * Suggests passages that answer the draft, question by question, and tips on what is missing from
   * it. Nothing of the draft is kept. A draft that says nothing gets empty lists; one of more than
   * 8,000 characters is refused with 413.
   */
  @POST
  @Blocking
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Suggest answers to a draft",
      description =
          "Question by question, with tips on what is missing. Nothing of the draft is kept; a draft"
              + " that says nothing gets empty lists.")
  @APIResponse(responseCode = "200", description = "Suggestions, best first; none when not sure")
  @APIResponse(responseCode = "400", description = "The body is not the JSON expected")
  @APIResponse(responseCode = "413", description = "Subject and body are too long together")
  public SuggestionAnswer suggest(@NotNull @Valid SuggestionRequest request) {
    Draft draft = request.draft();
    if (draft.subject().length() + draft.body().length() > Draft.LONGEST) {
      throw Problem.of(
              "too-large",
              "Too large",
              413,
              "subject and body may hold " + Draft.LONGEST + " characters together")
          .refusal();
    }
    String channel = channel(request);
    Optional<Visit> known = Optional.ofNullable(request.visit()).flatMap(tokens::verify);
    Visit visit = known.orElseGet(() -> tokens.start(channel));
    Suggestions suggestions =
        suggester.suggest(
            draft,
            Audience.PUBLIC,
            Boolean.TRUE.equals(request.asWritten()),
            Objects.requireNonNullElse(request.limit(), LIMIT));
    Coaching coaching = coaches.coach(draft.text(), context(request, suggestions, channel));
    boolean isShown = log.write(visit, known.isEmpty(), customer(request), draft, suggestions);
    return SuggestionAnswer.of(
        tokens.issue(visit),
        draft.text(),
        isShown ? suggestions : suggestions.incidentsOnly(),
        coaching,
        library);
  }

  private static String channel(SuggestionRequest request) {
    String channel = Objects.requireNonNullElse(request.channel(), "form");
    return CHANNELS.contains(channel) ? channel : "form";
  }

  private static @Nullable String customer(SuggestionRequest request) {
    return request.customer() == null || request.customer().isBlank() ? null : request.customer();
  }

  private static CoachContext context(
      SuggestionRequest request, Suggestions suggestions, String channel) {
    return new CoachContext(
        suggestions.lang(),
        Objects.requireNonNullElse(request.attachments(), 0),
        false,
        request.page() != null && !request.page().isBlank(),
        channel,
        Set.copyOf(Objects.requireNonNullElse(request.dismissedTips(), java.util.List.of())));
  }
}
