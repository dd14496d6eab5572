package kb.page.request;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kb.answer.Ticket;
import kb.answer.Tickets;
import kb.article.Article;
import kb.deflection.ledger.LedgerUnavailable;
import kb.page.PageConfig;
import kb.page.Pages;
import kb.page.Reader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Says that a request has arrived, its number, what is promised and what went with it. */
@Path("/request/{number}")
@Blocking
public final class SentResource {

  private static final Pattern NUMBER = Pattern.compile("\\d{6}-[A-Z2-9]{5}");

  /** Who comes later than this may be anybody with the number: they see no more than the number. */
  private static final Duration JUST_SENT = Duration.ofHours(1);

  private final Pages pages;
  private final Tickets tickets;
  private final TriedArticles tried;
  private final PageConfig config;
  private final Clock clock;

  SentResource(Pages pages, Tickets tickets, TriedArticles tried, PageConfig config, Clock clock) {
    this.pages = pages;
    this.tickets = tickets;
    this.tried = tried;
    this.config = config;
    this.clock = clock;
  }

  /** The page of a request; 404 where there is none of this number. */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public String sent(
      @PathParam("number") String number,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    Optional<Ticket> ticket = NUMBER.matcher(number).matches() ? find(number) : Optional.empty();
    if (ticket.isEmpty()) {
      throw new NotFoundException("there is no request " + number);
    }
    return pages.renderAt(
        "/request/" + number,
        "sent",
        Reader.of(lang, headers.getAcceptableLanguages()),
        Map.of(
            "number", number,
            "tried", triedBefore(ticket.get()),
            "hours", config.answerWithin().toHours(),
            "latest", config.answerAtLatest().toHours()));
  }

  private Optional<Ticket> find(String number) {
    try {
      return tickets.find(number);
    } catch (LedgerUnavailable e) {
      throw new ServiceUnavailableException(60L, e);
    }
  }

  private List<Article> triedBefore(Ticket ticket) {
    boolean isJustSent = ticket.createdAt().plus(JUST_SENT).isAfter(clock.instant());
    return isJustSent ? tried.before(ticket) : List.of();
  }
}
