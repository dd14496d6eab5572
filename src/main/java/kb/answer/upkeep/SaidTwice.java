package kb.answer.upkeep;

import kb.article.ArticleKey;

/**
 * Two articles of one language that say nearly the same.
 *
 * @param alike how alike, 0 to 1: the cosine of their words, rare ones counting most
 */
public record SaidTwice(ArticleKey one, ArticleKey other, double alike) {}
