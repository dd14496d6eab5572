/** What each kind of help desk writes into a webhook, read into the one {@code Told}. */
@NullMarked
package kb.channel.helpdesk.format;

import org.jspecify.annotations.NullMarked;
