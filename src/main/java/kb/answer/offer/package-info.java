/** What may answer a ticket, for agents: internal articles included, ready to be inserted. */
@NullMarked
package kb.answer.offer;

import org.jspecify.annotations.NullMarked;
