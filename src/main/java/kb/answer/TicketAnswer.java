package kb.answer;

import java.util.List;
import kb.suggest.SuggestionAnswer;

/**
 * What an agent should know of a ticket.
 *
 * @param tried what the customer was shown, opened and judged before writing
 * @param missing what the coach still misses in it
 * @param answers what may answer it, internal articles included
 */
public record TicketAnswer(
    String ticket,
    List<Tried> tried,
    List<SuggestionAnswer.Hint> missing,
    List<SuggestionAnswer.Item> answers) {}
