package kb.answer.flag;

import java.time.Instant;
import kb.article.ArticleKey;

/**
 * What an agent found wrong with an article.
 *
 * @param reason in their words
 */
public record Flag(String id, ArticleKey article, String reason, String agent, Instant at) {}
