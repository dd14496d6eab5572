/** Reports counted from visits: deflection, its trend and breakdown, articles and tips. */
@NullMarked
package kb.report.visit;

import org.jspecify.annotations.NullMarked;
