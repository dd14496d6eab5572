/** The doors to other systems that customers and agents work in. */
@NullMarked
package kb.channel;

import org.jspecify.annotations.NullMarked;
