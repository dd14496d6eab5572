/**
 * The engine inside this process: a Lucene index on disk, which may be deleted at any time and
 * comes back the same.
 */
@NullMarked
package kb.search.lucene;

import org.jspecify.annotations.NullMarked;
