/** Which articles need somebody's care, and what for: found from what people and agents do. */
@NullMarked
package kb.report.care;

import org.jspecify.annotations.NullMarked;
