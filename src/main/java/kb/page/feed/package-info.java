/** What programs read of the help centre: the map of the site, the feed of changes. */
@NullMarked
package kb.page.feed;

import org.jspecify.annotations.NullMarked;
