package kb.page.base;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kb.answer.review.Candidate;
import kb.answer.review.Judgement;
import kb.answer.review.Review;
import kb.answer.review.ReviewQueue;
import kb.answer.review.ReviewWeek;
import kb.answer.review.Reviews;
import kb.page.Pages;
import kb.page.PrivatePages;
import kb.page.Reader;
import kb.web.Caller;
import kb.web.Csrf;
import kb.web.Problem;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Where a second person says whether linked answers answer: one at a time, as a plain form whose
 * buttons have keys.
 */
@Path("/reports/review")
@Blocking
public final class ReviewPage {

  private static final String ADDRESS = "/reports/review";
  private static final PrivatePages.Door DOOR =
      new PrivatePages.Door(
          Set.of(Scope.REPORTS, Scope.AGENT), ADDRESS, "reviewTitle", "reviewLead");

  private final Pages pages;
  private final PrivatePages insiders;
  private final ReviewQueue queue;
  private final Reviews reviews;
  private final Caller caller;
  private final Csrf csrf;

  ReviewPage(
      Pages pages,
      PrivatePages insiders,
      ReviewQueue queue,
      Reviews reviews,
      Caller caller,
      Csrf csrf) {
    this.pages = pages;
    this.insiders = insiders;
    this.queue = queue;
    this.reviews = reviews;
    this.caller = caller;
    this.csrf = csrf;
  }

  /**
   * The next answer to judge, or the form to sign in.
   *
   * @param week any day of the week to judge; none means the last with something left
   * @param done the review that was written last, to be taken back
   */
  @GET
  @Operation(hidden = true)
  public Response next(
      @QueryParam("week") @DefaultValue("") String week,
      @QueryParam("done") @DefaultValue("") String done,
      @QueryParam("refused") boolean refused,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    return insiders.show(DOOR, reader, refused, () -> page(week, done, reader));
  }

  private String page(String week, String done, Reader reader) {
    Map<String, Object> data =
        Map.of(
            "view", ReviewView.of(week(week), queue::passage, reader.words()),
            "done", done,
            "week", week,
            "mayRead", caller.may(Scope.AGENT),
            "csrf", csrf.token(caller));
    return pages.renderAt(address(week), "review", reader, data);
  }

  private ReviewWeek week(String day) {
    return day.isBlank() ? queue.next(me()) : queue.week(parsed(day), me());
  }

  private static LocalDate parsed(String day) {
    try {
      return LocalDate.parse(day.strip());
    } catch (DateTimeException e) {
      throw fault("week", "'" + day + "' is no day such as 2026-05-01");
    }
  }

  /**
   * Keeps what was said of an answer; one that is no longer to be judged changes nothing.
   *
   * @param monday the week of the sample the answer stands in
   */
  @POST
  @Scoped({Scope.REPORTS, Scope.AGENT})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response judge(
      @FormParam("csrf") @Nullable String token,
      @FormParam("monday") @DefaultValue("") String monday,
      @FormParam("link") @DefaultValue("") String link,
      @FormParam("judgement") @DefaultValue("") String judgement,
      @FormParam("week") @DefaultValue("") String week,
      @QueryParam("lang") @Nullable String lang) {
    refuseForged(token);
    Judgement said = judgement(judgement);
    String done =
        queue.week(parsed(monday), me()).open().stream()
            .map(Candidate::link)
            .filter(open -> open.id().equals(link))
            .findFirst()
            .map(open -> reviews.judge(open, said, me()))
            .filter(review -> review.reviewer().equals(me()))
            .map(Review::id)
            .orElse("");
    return backTo(week, done, lang);
  }

  private static Judgement judgement(String name) {
    try {
      return Judgement.of(name);
    } catch (IllegalArgumentException e) {
      throw fault("judgement", String.valueOf(e.getMessage()));
    }
  }

  private static RuntimeException fault(String field, String detail) {
    return Problem.invalid(List.of(new Problem.FieldError(field, detail))).refusal();
  }

  /** Takes a review back, so that its answer comes again. */
  @POST
  @Path("undo")
  @Scoped({Scope.REPORTS, Scope.AGENT})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response undo(
      @FormParam("csrf") @Nullable String token,
      @FormParam("review") @DefaultValue("") String review,
      @FormParam("week") @DefaultValue("") String week,
      @QueryParam("lang") @Nullable String lang) {
    refuseForged(token);
    reviews.undo(review, me());
    return backTo(week, "", lang);
  }

  private void refuseForged(@Nullable String token) {
    if (!csrf.isOf(caller, token)) {
      throw Csrf.refused().refusal();
    }
  }

  private String me() {
    return caller.name().orElseThrow();
  }

  private static Response backTo(String week, String done, @Nullable String lang) {
    String at = address(week);
    String told =
        done.isEmpty() ? at : at + (at.contains("?") ? "&" : "?") + "done=" + Reader.encode(done);
    return Response.seeOther(
            URI.create(lang == null ? told : Reader.inLanguage(told, Reader.encode(lang))))
        .build();
  }

  private static String address(String week) {
    return week.isBlank() ? ADDRESS : ADDRESS + "?week=" + Reader.encode(week);
  }
}
