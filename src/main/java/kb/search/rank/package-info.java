/**
 * Which article answers best: what every engine shares. An article is analysed once and kept as
 * numbers; an engine proposes candidates, and a close reading of those numbers puts them in order.
 */
@NullMarked
package kb.search.rank;

import org.jspecify.annotations.NullMarked;
