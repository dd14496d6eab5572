/** Forgets people: one who asks, and everybody after a time. */
@NullMarked
package kb.deflection.erasure;

import org.jspecify.annotations.NullMarked;
