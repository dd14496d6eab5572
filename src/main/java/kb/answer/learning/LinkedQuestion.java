package kb.answer.learning;

import java.time.Instant;
import kb.article.ArticleKey;

/**
 * A question that an agent answered with an article.
 *
 * @param ticket where it was asked
 * @param article what answered it
 * @param asker a keyed hash of who asked; everybody without a name is one and the same
 * @param text what was asked, secrets and personal numbers hidden
 * @param agent who linked the answer
 * @param at when
 */
public record LinkedQuestion(
    String ticket, ArticleKey article, String asker, String text, String agent, Instant at) {}
