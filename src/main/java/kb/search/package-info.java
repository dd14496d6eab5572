/**
 * Finds the passages that answer a query. {@link kb.search.SearchIndex} is the only door to an
 * engine; no type of an engine leaves its own room.
 */
@NullMarked
package kb.search;

import org.jspecify.annotations.NullMarked;
