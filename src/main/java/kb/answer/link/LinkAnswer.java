package kb.answer.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A link as callers see it. */
@Schema(name = "Link")
@JsonInclude(Include.NON_NULL)
public record LinkAnswer(
    String id,
    String ticket,
    @Nullable String article,
    @Nullable String lang,
    @Schema(description = "A fingerprint of what the article said when it was linked")
        @Nullable String version,
    String url,
    String title,
    Relation relation,
    Origin source,
    @JsonInclude(Include.NON_DEFAULT) int rank,
    @Schema(description = "Who linked it: the name of the key or of the person") String agent,
    Instant at,
    @Nullable Undone undone) {

  /** Who took it back, when and why. */
  @Schema(name = "LinkUndone")
  public record Undone(String agent, Instant at, String reason) {}

  /** The link as it is answered. */
  public static LinkAnswer of(Link link) {
    Target target = link.target();
    boolean isArticle = target instanceof Target.ToArticle;
    Target.ToArticle article = isArticle ? (Target.ToArticle) target : null;
    Link.Undone undone = link.undone();
    return new LinkAnswer(
        link.id(),
        link.ticket(),
        article == null ? null : article.key().id(),
        article == null ? null : article.key().lang(),
        article == null ? null : article.version(),
        target.identity(),
        target.title(),
        link.relation(),
        link.origin(),
        link.rank(),
        link.agent(),
        link.at(),
        undone == null ? null : new Undone(undone.agent(), undone.at(), undone.reason()));
  }
}
