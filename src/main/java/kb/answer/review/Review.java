package kb.answer.review;

import java.time.Instant;
import kb.answer.link.Link;
import kb.answer.link.Target;

/**
 * What somebody said of an answer that another had linked.
 *
 * @param link what was judged
 * @param reviewer who judged it; never who linked it
 * @param at when, in milliseconds
 */
public record Review(String id, Link link, Judgement judgement, String reviewer, Instant at) {

  /** The language of the article that was linked; empty for a page of another site. */
  public String lang() {
    return link.target() instanceof Target.ToArticle to ? to.key().lang() : "";
  }

  /** Whether a page of another site was linked. */
  public boolean isOutside() {
    return link.target() instanceof Target.Outside;
  }
}
