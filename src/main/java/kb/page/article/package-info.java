/** The page of an article: what it says to people and to programs, and what it hears from them. */
@NullMarked
package kb.page.article;

import org.jspecify.annotations.NullMarked;
