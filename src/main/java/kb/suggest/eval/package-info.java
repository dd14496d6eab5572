/** How well silence is chosen, and how soon an answer comes while somebody types. */
@NullMarked
package kb.suggest.eval;

import org.jspecify.annotations.NullMarked;
