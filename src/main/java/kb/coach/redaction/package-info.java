/** What nobody should keep of a text: cards, passwords, phones, addresses, each made unreadable. */
@NullMarked
package kb.coach.redaction;

import org.jspecify.annotations.NullMarked;
