/** The page that tells how to use the custom elements: tables from a plain file, live examples. */
@NullMarked
package kb.page.elements;

import org.jspecify.annotations.NullMarked;
