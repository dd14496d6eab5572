/** What came of a visit: a pure function of the set of its events. */
@NullMarked
package kb.deflection.outcome;

import org.jspecify.annotations.NullMarked;
