/**
 * A draft in, suggestions out: which questions a message asks, which passages answer them, and when
 * to stay silent.
 *
 * <p>{@link kb.suggest.Suggester} is the engine that every channel asks; {@link
 * kb.suggest.SuggestionResource} is its door for forms. A draft is never kept: what leaves this
 * room is how long it was, never what it said.
 */
@NullMarked
package kb.suggest;

import org.jspecify.annotations.NullMarked;
