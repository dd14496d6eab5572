package kb.answer.link;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;

/**
 * Links the articles whose addresses stand in what an agent answered, so that nobody has to link
 * what was sent already. The answer itself is not kept. Safe for use by many threads.
 */
@Singleton
public final class RepliedArticles {

  private final OwnAddresses own;
  private final Links links;

  public RepliedArticles(OwnAddresses own, Links links) {
    this.own = own;
    this.links = links;
  }

  /**
   * Links each of our articles that stands in a reply, once, as the answer.
   *
   * @param here the address this server is called at
   * @param agent who answered
   * @return the links that stand for them
   */
  public List<Link> link(String ticket, String reply, URI here, String agent) {
    return own.in(reply, here).stream()
        .map(Target.ToArticle::of)
        .map(target -> links.link(ticket, target, Relation.ANSWERS, Origin.PASTED, 0, agent).link())
        .toList();
  }
}
