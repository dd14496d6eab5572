/**
 * What words mean: normalising, Ukrainian and English analysis, and the repair of what people
 * really type. Knows no index and no article.
 */
@NullMarked
package kb.language;

import org.jspecify.annotations.NullMarked;
