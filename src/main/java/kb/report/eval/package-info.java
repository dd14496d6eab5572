/** Checks the report's numbers against desks whose truth is known. */
@NullMarked
package kb.report.eval;

import org.jspecify.annotations.NullMarked;
