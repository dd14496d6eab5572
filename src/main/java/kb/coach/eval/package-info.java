/**
 * How well the coach sees what is missing, how dear that is, and by which requests it is judged.
 */
@NullMarked
package kb.coach.eval;

import org.jspecify.annotations.NullMarked;
