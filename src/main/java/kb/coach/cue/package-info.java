/**
 * Finds listed phrases in a text, in one pass and in time linear in its length. The coach and the
 * cutter of questions are both lists of such phrases. {@code widget/kb-coach.js} is the twin.
 */
@NullMarked
package kb.coach.cue;

import org.jspecify.annotations.NullMarked;
