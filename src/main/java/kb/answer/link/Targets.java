package kb.answer.link;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import kb.answer.Ticket;
import kb.answer.Tickets;
import kb.answer.UnknownArticle;
import kb.answer.outside.PageReader;
import kb.answer.outside.RefusedAddress;
import kb.answer.outside.UnreadablePage;
import kb.answer.outside.WebAddress;
import kb.article.Article;
import kb.article.ArticleLibrary;
import kb.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an agent means to link, or says why it can't be linked. Safe for use by many threads.
 */
@Singleton
public final class Targets {

  private final ArticleLibrary library;
  private final OwnAddresses own;
  private final Tickets tickets;
  private final PageReader reader;

  @Inject
  Targets(ArticleLibrary library, OwnAddresses own, Tickets tickets, PageReader reader) {
    this.library = library;
    this.own = own;
    this.tickets = tickets;
    this.reader = reader;
  }

  /** An article to link, chosen as {@link #served} does. */
  public Target article(String ticket, String id, @Nullable String lang) {
    return Target.ToArticle.of(served(ticket, id, lang));
  }

  /**
   * An article in a language; without one, in the ticket's where it is served, else in any.
   *
   * @throws UnknownArticle when no such article is served
   */
  public Article served(String ticket, String id, @Nullable String lang) {
    List<Article> versions = id.isBlank() ? List.of() : library.translations(id);
    String wanted = lang != null ? lang : tickets.find(ticket).map(Ticket::lang).orElse(null);
    return versions.stream()
        .filter(it -> it.key().lang().equals(wanted))
        .findFirst()
        .or(() -> lang == null ? versions.stream().findFirst() : Optional.empty())
        .orElseThrow(() -> UnknownArticle.called(lang == null ? id : lang + "/" + id));
  }

  /**
   * A page by its address: an article of ours where it leads to one, else a page of the internet.
   *
   * @param title what it is called; read from the page itself where none is said
   * @param here the address this server was called at
   * @throws kb.web.Refusal when it is no address of the open internet
   */
  public Target page(String url, @Nullable String title, URI here) {
    try {
      URI address = WebAddress.parse(url);
      Optional<Article> article = own.article(address, here);
      if (article.isEmpty() && own.isArticlePage(address, here)) {
        throw UnknownArticle.at(address.getPath());
      }
      return article.isPresent() ? Target.ToArticle.of(article.get()) : outside(address, title);
    } catch (RefusedAddress e) {
      throw invalid("url", e.getMessage());
    }
  }

  /** With a title nothing is asked of the page: this server may have no way out to it. */
  private Target outside(URI address, @Nullable String title) {
    String said = title == null ? "" : title.strip();
    try {
      if (said.isEmpty()) {
        return new Target.Outside(address, reader.title(address));
      }
      reader.refuseInner(address);
      return new Target.Outside(address, said);
    } catch (UnreadablePage e) {
      throw invalid("title", "the page can't be read (" + e.getMessage() + "): write its title");
    }
  }

  private static RuntimeException invalid(String field, @Nullable String detail) {
    return Problem.invalid(List.of(new Problem.FieldError(field, String.valueOf(detail))))
        .refusal();
  }
}
