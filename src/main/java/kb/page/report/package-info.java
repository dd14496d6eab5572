/** The owner's page: the reports in words, plots and tables. */
@NullMarked
package kb.page.report;

import org.jspecify.annotations.NullMarked;
