/** The days of the ledger, folded into sums that stand once a day is closed. */
@NullMarked
package kb.report.day;

import org.jspecify.annotations.NullMarked;
