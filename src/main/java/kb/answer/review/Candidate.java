package kb.answer.review;

import kb.answer.link.Link;
import kb.article.Article;
import kb.article.Passage;

/**
 * A linked answer to judge.
 *
 * @param question what was asked, secrets and personal numbers hidden
 * @param passage the part of the article that fits the question best
 * @param isChanged whether the article has been changed since it was linked
 */
public record Candidate(
    Link link, String question, Article article, Passage passage, boolean isChanged) {}
