/**
 * What the base says: a Markdown file becomes an {@link kb.article.Article} with passages, or a
 * {@link kb.article.Fault} that names file, line and reason.
 */
@NullMarked
package kb.article;

import org.jspecify.annotations.NullMarked;
