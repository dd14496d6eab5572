/** What people look at: help centre, request form and reports, rendered on the server. */
@NullMarked
package kb.page;

import org.jspecify.annotations.NullMarked;
