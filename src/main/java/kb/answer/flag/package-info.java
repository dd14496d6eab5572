/** Flag it, fix it, add it: what agents do about articles that are wrong or missing. */
@NullMarked
package kb.answer.flag;

import org.jspecify.annotations.NullMarked;
