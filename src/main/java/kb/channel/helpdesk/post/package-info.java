/** What is posted to help desks: notes on their tickets, and the requests of our own form. */
@NullMarked
package kb.channel.helpdesk.post;

import org.jspecify.annotations.NullMarked;
