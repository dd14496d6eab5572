package kb.channel.helpdesk.post;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kb.answer.Ticket;
import kb.answer.TicketAnswer;
import kb.answer.TicketAnswers;
import kb.answer.Tickets;
import kb.answer.Tried;
import kb.answer.link.Link;
import kb.answer.link.Links;
import kb.answer.link.Target;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.channel.helpdesk.post.Note.Line;
import kb.channel.helpdesk.post.Note.Part;
import kb.suggest.SuggestionAnswer;
import kb.web.WebConfig;
import org.jspecify.annotations.Nullable;

/** Gathers what a desk's agents are told of a ticket. Safe for use by many threads. */
@Singleton
final class NoteWriter {

  private final Tickets tickets;
  private final TicketAnswers answers;
  private final Links links;
  private final ArticleLibrary library;
  private final Optional<URI> address;

  @Inject
  NoteWriter(
      Tickets tickets,
      TicketAnswers answers,
      Links links,
      ArticleLibrary library,
      WebConfig config) {
    this.tickets = tickets;
    this.answers = answers;
    this.links = links;
    this.library = library;
    this.address = config.address();
  }

  /**
   * The note as it has to read now.
   *
   * @param lang of the agents, {@code uk} or {@code en}
   * @return none where the ticket is gone, or there is nothing to tell
   */
  Optional<Note> write(String ticket, String lang) {
    NoteWords words = NoteWords.in(lang);
    return tickets
        .find(ticket)
        .map(found -> write(found, links.of(ticket), words))
        .filter(note -> !note.isEmpty());
  }

  private Note write(Ticket ticket, List<Link> linked, NoteWords words) {
    TicketAnswer answer = answers.of(ticket, 0);
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part(words.get("links"), linked.stream().map(link -> line(link, words)).toList()));
    parts.add(
        new Part(words.get("tried"), answer.tried().stream().map(it -> line(it, words)).toList()));
    parts.add(
        new Part(
            words.get("missing"),
            answer.missing().stream().map(it -> new Line("", it.message(), null, "")).toList()));
    if (linked.isEmpty()) {
      parts.add(new Part(words.get("answers"), answer.answers().stream().map(this::line).toList()));
    }
    return new Note(words.get("title") + " " + ticket.id(), parts);
  }

  private Line line(Link link, NoteWords words) {
    String url =
        switch (link.target()) {
          case Target.ToArticle article -> absolute(article.key().address());
          case Target.Outside outside -> outside.url().toString();
        };
    String relation = words.get("relation." + link.relation());
    return new Line(relation + ": ", link.target().title(), url, " (" + link.agent() + ")");
  }

  private Line line(Tried tried, NoteWords words) {
    ArticleKey key = new ArticleKey(tried.lang(), tried.article());
    String title = library.find(key).map(Article::title).orElse(tried.article());
    String what =
        switch (tried.verdict()) {
          case "solved" -> "tried.solved";
          case "not-solved" -> "tried.notSolved";
          default -> tried.read() ? "tried.read" : tried.opened() ? "tried.opened" : "tried.shown";
        };
    return new Line("", title, absolute(key.address()), " (" + words.get(what) + ")");
  }

  private Line line(SuggestionAnswer.Item item) {
    return new Line("", item.title(), absolute(item.url()), ": " + item.passage().text());
  }

  /** None where nobody said under which address people reach us: half a link is no link. */
  private @Nullable String absolute(String url) {
    if (URI.create(url).isAbsolute()) {
      return url;
    }
    return address.map(base -> base.resolve(url).toString()).orElse(null);
  }
}
