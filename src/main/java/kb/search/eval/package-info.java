/**
 * How well it finds: bases with known right answers, measures, and the words of {@code kb eval}.
 */
@NullMarked
package kb.search.eval;

import org.jspecify.annotations.NullMarked;
