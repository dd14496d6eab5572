/** How a customer writes to the desk: the form, what it may hold, and what is said when it came. */
@NullMarked
package kb.page.request;

import org.jspecify.annotations.NullMarked;
