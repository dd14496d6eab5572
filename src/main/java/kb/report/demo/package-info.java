/** {@code kb demo}: a quarter of a desk that never was, to look at the reports with. */
@NullMarked
package kb.report.demo;

import org.jspecify.annotations.NullMarked;
