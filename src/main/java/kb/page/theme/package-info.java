/** How the pages look as a desk's own: its colour, checked for contrast, and its logo. */
@NullMarked
package kb.page.theme;

import org.jspecify.annotations.NullMarked;
