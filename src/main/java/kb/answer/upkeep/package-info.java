/** What the base lacks, and what in it is said twice: found from what people ask and agents do. */
@NullMarked
package kb.answer.upkeep;

import org.jspecify.annotations.NullMarked;
