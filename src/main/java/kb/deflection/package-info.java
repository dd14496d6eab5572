/**
 * What happened in a visit and what came of it: the append-only ledger of events, and the outcome
 * as a pure function of them.
 */
@NullMarked
package kb.deflection;

import org.jspecify.annotations.NullMarked;
