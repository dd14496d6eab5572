/** What every request passes on its way in and every refusal on its way out. */
@NullMarked
package kb.web.gate;

import org.jspecify.annotations.NullMarked;
