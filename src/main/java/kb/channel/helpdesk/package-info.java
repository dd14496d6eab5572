/** Help desks: their tickets come by webhook, and notes go back to them. */
@NullMarked
package kb.channel.helpdesk;

import org.jspecify.annotations.NullMarked;
