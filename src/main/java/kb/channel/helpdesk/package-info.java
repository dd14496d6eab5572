/**
 * Help desks: the settings they are connected by and how each signs. What their webhooks tell is
 * read in {@code format} and taken in {@code webhook}; what is sent to them leaves by {@code post}.
 */
@NullMarked
package kb.channel.helpdesk;

import org.jspecify.annotations.NullMarked;
