/**
 * A draft in, suggestions out: which questions a message asks, which passages answer them, and when
 * to stay silent.
 */
@NullMarked
package kb.suggest;

import org.jspecify.annotations.NullMarked;
