/** Articles, their pictures and the faults of the base over HTTP. */
@NullMarked
package kb.article.http;

import org.jspecify.annotations.NullMarked;
