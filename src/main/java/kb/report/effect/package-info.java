/** What the experiment shows: the causal effect and its worth, and whom suggestions harm. */
@NullMarked
package kb.report.effect;

import org.jspecify.annotations.NullMarked;
