/** Measures the ledger: how fast it acknowledges, and whether a killed process loses anything. */
@NullMarked
package kb.deflection.bench;

import org.jspecify.annotations.NullMarked;
