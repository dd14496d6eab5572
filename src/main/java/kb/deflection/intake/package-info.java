/**
 * Where browsers report what happens to suggestions: judged one by one, kept or refused by name.
 */
@NullMarked
package kb.deflection.intake;

import org.jspecify.annotations.NullMarked;
