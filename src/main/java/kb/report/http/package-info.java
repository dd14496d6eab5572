/** The reports as HTTP answers, each as JSON and as a table of comma-separated values. */
@NullMarked
package kb.report.http;

import org.jspecify.annotations.NullMarked;
