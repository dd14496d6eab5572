package kb.answer.insert;

import java.time.Instant;
import kb.article.ArticleKey;

/**
 * What an agent took for a reply.
 *
 * @param article in the language it was taken in
 * @param version a fingerprint of what the article said then: the digest of its file
 * @param kind title, brief, passage or full
 * @param format text, markdown, html or telegram
 * @param agent who took it
 * @param at when
 */
public record SentInsert(
    String ticket,
    ArticleKey article,
    String version,
    String kind,
    String format,
    String agent,
    Instant at) {}
