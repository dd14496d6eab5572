/**
 * Numbers for owners. What all reports share is here; {@code day} counts, {@code effect} reads the
 * experiment, {@code visit}, {@code base} and {@code care} are the reports, {@code http} tells
 * them.
 */
@NullMarked
package kb.report;

import org.jspecify.annotations.NullMarked;
