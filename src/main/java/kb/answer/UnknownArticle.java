package kb.answer;

import kb.web.Problem;
import kb.web.Refusal;

/** No article is served under a name or an address. */
public final class UnknownArticle extends Refusal {

  private UnknownArticle(String what) {
    super(
        Problem.of(
            "article-unknown",
            "Article unknown",
            404,
            what + "; GET /api/answers?q= finds those there are"));
  }

  /**
   * None has this name.
   *
   * @param name its id, after its language and a slash where one was asked for
   */
  public static UnknownArticle called(String name) {
    return new UnknownArticle("no article '" + name + "' is served");
  }

  /** None is at this path of our own. */
  public static UnknownArticle at(String path) {
    return new UnknownArticle("the address " + path + " of our own shows no article");
  }
}
