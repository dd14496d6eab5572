/**
 * What the links of agents teach the search: the words people ask with, under guards that keep out
 * single voices and personal words. Visible and reversible.
 */
@NullMarked
package kb.answer.learning;

import org.jspecify.annotations.NullMarked;
