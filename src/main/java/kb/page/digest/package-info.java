/** The weekly letter to whoever owns the base. */
@NullMarked
package kb.page.digest;

import org.jspecify.annotations.NullMarked;
