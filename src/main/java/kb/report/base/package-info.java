/** What the base itself lacks: gaps, wrong and double answers, what agents linked. */
@NullMarked
package kb.report.base;

import org.jspecify.annotations.NullMarked;
