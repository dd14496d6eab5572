package kb.report.day;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import kb.deflection.outcome.Outcome;

/**
 * How visits ended, as far as is known; {@code provisional} of them may still change.
 *
 * @param visits all visits with a known start
 * @param confirmed the customer said it solved it, and did not come back
 * @param presumed the customer read an article without a word, and did not come back
 * @param submitted a ticket was sent in the visit
 * @param bounced a ticket by the same customer came soon after
 * @param unread something was shown, nothing read: never a deflection
 * @param unsolved the customer said it did not help
 * @param noSuggestion nothing was shown
 * @param provisional how many of all these are younger than the window, or still going on
 */
@JsonNaming(SnakeCaseStrategy.class)
public record OutcomeCounts(
    long visits,
    long confirmed,
    long presumed,
    long submitted,
    long bounced,
    @JsonProperty("abandoned_unread") long unread,
    @JsonProperty("abandoned_unsolved") long unsolved,
    @JsonProperty("abandoned_no_suggestion") long noSuggestion,
    long provisional) {

  static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

  static OutcomeCounts one(Outcome outcome, boolean isProvisional) {
    return new OutcomeCounts(
        1,
        outcome == Outcome.CONFIRMED_DEFLECTION ? 1 : 0,
        outcome == Outcome.PRESUMED_DEFLECTION ? 1 : 0,
        outcome == Outcome.SUBMITTED ? 1 : 0,
        outcome == Outcome.BOUNCED ? 1 : 0,
        outcome == Outcome.ABANDONED_UNREAD ? 1 : 0,
        outcome == Outcome.ABANDONED_UNSOLVED ? 1 : 0,
        outcome == Outcome.ABANDONED_NO_SUGGESTION ? 1 : 0,
        isProvisional ? 1 : 0);
  }

  OutcomeCounts plus(OutcomeCounts more) {
    return new OutcomeCounts(
        visits + more.visits,
        confirmed + more.confirmed,
        presumed + more.presumed,
        submitted + more.submitted,
        bounced + more.bounced,
        unread + more.unread,
        unsolved + more.unsolved,
        noSuggestion + more.noSuggestion,
        provisional + more.provisional);
  }
}
