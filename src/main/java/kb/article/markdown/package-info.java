/**
 * How Markdown becomes safe HTML and passages: guarded, rendered, sanitised, then cut at its
 * headings.
 */
@NullMarked
package kb.article.markdown;

import org.jspecify.annotations.NullMarked;
