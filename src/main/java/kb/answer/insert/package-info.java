/**
 * Articles as agents put them into replies: link, short answer, passage or all of it, in the
 * formats of help desks, mail and messengers.
 */
@NullMarked
package kb.answer.insert;

import org.jspecify.annotations.NullMarked;
