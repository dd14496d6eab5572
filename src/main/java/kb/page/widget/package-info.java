/** How the widget's modules reach a page. */
@NullMarked
package kb.page.widget;

import org.jspecify.annotations.NullMarked;
