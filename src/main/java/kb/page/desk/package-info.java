/** The desk of agents: a ticket, its answers, what is linked. */
@NullMarked
package kb.page.desk;

import org.jspecify.annotations.NullMarked;
