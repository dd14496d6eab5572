/**
 * Pages of other sites that answer tickets: which may be asked for, what they are called, whether
 * they are still there.
 */
@NullMarked
package kb.answer.outside;

import org.jspecify.annotations.NullMarked;
