/** What arrives from help desks: webhooks, checked, joined into tickets and kept. */
@NullMarked
package kb.channel.helpdesk.webhook;

import org.jspecify.annotations.NullMarked;
