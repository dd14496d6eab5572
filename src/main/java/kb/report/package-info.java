/** Numbers for owners: what was deflected, how sure that is, and the articles behind it. */
@NullMarked
package kb.report;

import org.jspecify.annotations.NullMarked;
