package kb.answer.link;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kb.answer.AnswerConfig;
import kb.answer.Ticket;
import kb.answer.Tickets;
import kb.answer.outside.PublicHosts;
import kb.answer.outside.RefusedAddress;
import kb.answer.outside.WebAddress;
import kb.article.Article;
import kb.article.ArticleKey;
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
  private final PublicHosts hosts;

  @Inject
  Targets(ArticleLibrary library, OwnAddresses own, Tickets tickets, AnswerConfig config) {
    this.library = library;
    this.own = own;
    this.tickets = tickets;
    this.hosts = new PublicHosts(InetAddress::getAllByName, config.trustedHosts().orElse(Set.of()));
  }

  /**
   * An article in a language; without one, in the ticket's where it is served, else in any.
   *
   * @throws kb.web.Refusal when no such article is served
   */
  public Target article(String ticket, String id, @Nullable String lang) {
    List<Article> versions = id.isBlank() ? List.of() : library.translations(id);
    String wanted = lang != null ? lang : tickets.find(ticket).map(Ticket::lang).orElse(null);
    Optional<Article> article =
        versions.stream()
            .filter(it -> it.key().lang().equals(wanted))
            .findFirst()
            .or(() -> lang == null ? versions.stream().findFirst() : Optional.empty());
    return Target.ToArticle.of(
        article.orElseThrow(() ->
            Problem.of(
                    "article-unknown",
                    "Article unknown",
                    404,
                    "no article '"
                        + (lang == null ? id : new ArticleKey(lang, id).toString())
                        + "' is served; GET /api/answers?q= finds those there are")
                .refusal()));
  }

  /**
   * A page by its address: an article of ours where it leads to one, else a page of the internet.
   *
   * @param title what it is called
   * @param here the address this server was called at
   * @throws kb.web.Refusal when it is no address of the open internet
   */
  public Target page(String url, @Nullable String title, URI here) {
    try {
      URI address = WebAddress.parse(url);
      Optional<Article> article = own.article(address, here);
      return article.isPresent() ? Target.ToArticle.of(article.get()) : outside(address, title);
    } catch (RefusedAddress e) {
      throw Problem.invalid(List.of(new Problem.FieldError("url", String.valueOf(e.getMessage()))))
          .refusal();
    }
  }

  private Target outside(URI address, @Nullable String title) {
    try {
      hosts.addresses(address.getHost());
    } catch (UnknownHostException e) {
      throw new RefusedAddress("there is no host " + address.getHost() + ": check the spelling");
    }
    if (title == null || title.isBlank()) {
      throw Problem.invalid(List.of(new Problem.FieldError("title", "say what the page is called")))
          .refusal();
    }
    return new Target.Outside(address, title.strip());
  }
}
