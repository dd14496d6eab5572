package kb.deflection;

import kb.deflection.likeness.Sketch;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger learns of a ticket's text: measures of it, never a word.
 *
 * @param completeness the coach's score, 0 to 1
 * @param sketch of the text; absent where it is too short to be compared
 */
public record TicketText(double completeness, @Nullable Sketch sketch) {}
