/** Whether a ticket is about what its customer wrote before, without keeping what they wrote. */
@NullMarked
package kb.deflection.likeness;

import org.jspecify.annotations.NullMarked;
