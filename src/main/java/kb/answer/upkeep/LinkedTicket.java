package kb.answer.upkeep;

import java.time.Instant;
import kb.answer.link.Origin;
import kb.article.ArticleKey;

/**
 * A ticket that agents answered with an article.
 *
 * @param asker a keyed hash of who asked; everybody without a name is one and the same
 * @param lang the language it is written in; empty where that is not known
 * @param text what was asked, secrets and personal numbers blanked out
 * @param rank the place at which the article was offered or found, from 1; 0 when it had none
 * @param at when it was linked
 */
public record LinkedTicket(
    String ticket,
    String asker,
    String lang,
    String text,
    ArticleKey article,
    Origin origin,
    int rank,
    Instant at) {}
