/** Agents: tickets, the answers linked to them, and what those links teach. */
@NullMarked
package kb.answer;

import org.jspecify.annotations.NullMarked;
