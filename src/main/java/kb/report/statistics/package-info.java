/** The statistics of the reports as pure functions, each with the source of its formula. */
@NullMarked
package kb.report.statistics;

import org.jspecify.annotations.NullMarked;
