package kb.channel.helpdesk.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import kb.answer.Ticket;
import kb.answer.TicketAnswer;
import kb.answer.TicketAnswers;
import kb.answer.Tried;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.suggest.SuggestionAnswer;
import kb.web.WebConfig;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a desk that keeps our form's requests is sent: the request, and what {@code PUT
 * /api/tickets/{ticket}} tells of one. Safe for use by many threads.
 */
@Singleton
final class RequestWriter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final TicketAnswers answers;
  private final ArticleLibrary library;
  private final Optional<URI> address;

  @Inject
  RequestWriter(TicketAnswers answers, ArticleLibrary library, WebConfig config) {
    this.answers = answers;
    this.library = library;
    this.address = config.address();
  }

  /** The whole JSON; {@code ticket} has what a generic desk's settings read from a webhook. */
  String write(Ticket ticket, List<AttachedFile> files) {
    TicketAnswer known = answers.of(ticket, files.size());
    return json(
        ticket,
        known.tried().stream().map(this::read).toList(),
        known.missing(),
        files.stream().map(this::reachable).toList());
  }

  static String json(
      Ticket ticket,
      List<Read> tried,
      List<SuggestionAnswer.Hint> missing,
      List<AttachedFile> files) {
    try {
      return JSON.writeValueAsString(
          new Body("request.created", Sent.of(ticket), tried, missing, files));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a request is plain data", e);
    }
  }

  private Read read(Tried tried) {
    ArticleKey key = new ArticleKey(tried.lang(), tried.article());
    return new Read(
        tried.article(),
        tried.lang(),
        library.find(key).map(Article::title).orElse(tried.article()),
        absolute(key.address()),
        tried.opened(),
        tried.read(),
        tried.verdict());
  }

  private AttachedFile reachable(AttachedFile file) {
    return new AttachedFile(
        file.name(), file.bytes(), file.url() == null ? null : absolute(file.url()));
  }

  private @Nullable String absolute(String path) {
    return address.map(base -> base.resolve(path).toString()).orElse(null);
  }

  private record Body(
      String event,
      Sent ticket,
      List<Read> tried,
      List<SuggestionAnswer.Hint> missing,
      List<AttachedFile> files) {}

  /** An article the customer was shown before writing, and what they made of it. */
  record Read(
      String article,
      String lang,
      String title,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String url,
      boolean opened,
      boolean read,
      String verdict) {}

  private record Sent(
      String id,
      String number,
      String subject,
      String message,
      @Nullable String customer,
      @Nullable String page,
      @Nullable String lang,
      String channel,
      String status,
      @JsonProperty("created_at") String createdAt,
      @JsonProperty("updated_at") String updatedAt) {

    static Sent of(Ticket ticket) {
      String moment = ticket.createdAt().toString();
      return new Sent(
          ticket.id(),
          ticket.id(),
          ticket.subject(),
          ticket.body(),
          ticket.contact(),
          ticket.page(),
          ticket.lang(),
          ticket.channel(),
          "open",
          moment,
          moment);
    }
  }
}
