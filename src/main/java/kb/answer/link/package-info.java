/** What agents tie to a ticket as its answer: articles of the base and pages outside it. */
@NullMarked
package kb.answer.link;

import org.jspecify.annotations.NullMarked;
