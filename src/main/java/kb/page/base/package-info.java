/** The report about the base itself: what it lacks, which flags stand, the pages to review. */
@NullMarked
package kb.page.base;

import org.jspecify.annotations.NullMarked;
