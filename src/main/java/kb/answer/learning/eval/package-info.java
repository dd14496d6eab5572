/** What learning from links is worth: {@code kb eval learning}. */
@NullMarked
package kb.answer.learning.eval;

import org.jspecify.annotations.NullMarked;
