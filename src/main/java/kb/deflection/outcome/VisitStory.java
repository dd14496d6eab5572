package kb.deflection.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import kb.deflection.Assignment;
import kb.deflection.Event;
import kb.deflection.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A visit as its events tell it: computed from the set of them, never by stepping a state.
 *
 * @param visit its id
 * @param startedAt when it began; absent when the ledger has no start of it
 * @param channel where it took place
 * @param lang language of the draft
 * @param subject who it was: the strongest known
 * @param assignment the experiment it takes part in
 * @param unit the key of the subject that was assigned: what came to be known of them later does
 *     not change it
 * @param eligibleAt when the engine first had something to show
 * @param shown articles that were sent to the browser
 * @param rendered articles that were visible
 * @param readings what was opened, by article
 * @param tips what the coach's tips came to
 * @param verdict the last word of the customer
 * @param submittedAt when a ticket was sent in the visit
 * @param bouncedAt when a ticket of the same customer came after the visit, not about something
 *     plainly different
 * @param unlessBounced what came of the visit if that ticket is about something else, where its
 *     text leaves that in doubt
 * @param tickets the tickets of the same customer from this visit on, oldest first
 * @param ticketAfter from {@code eligibleAt} to the first ticket after it, on any channel
 * @param lastSignOfLife when the customer last did something
 * @param lostEvents numbers missing from the browser's own numbering
 * @param outcome what came of it unless something more happens
 * @param settledAt from when on the outcome stands
 */
public record VisitStory(
    String visit,
    @Nullable Instant startedAt,
    @Nullable String channel,
    @Nullable String lang,
    @Nullable Subject subject,
    @Nullable Assignment assignment,
    @Nullable String unit,
    @Nullable Instant eligibleAt,
    Set<String> shown,
    Set<String> rendered,
    Readings readings,
    Tips tips,
    @Nullable Verdict verdict,
    @Nullable Instant submittedAt,
    @Nullable Instant bouncedAt,
    @Nullable Outcome unlessBounced,
    List<TicketStory> tickets,
    @Nullable Duration ticketAfter,
    Instant lastSignOfLife,
    int lostEvents,
    Outcome outcome,
    Instant settledAt) {

  /**
   * The customer's last word.
   *
   * @param solved whether it helped
   * @param article the article it was said of, if it was
   */
  public record Verdict(boolean solved, @Nullable String article) {}

  /** Tells the story of a visit; see {@link Outcome#of}. */
  public static VisitStory of(String visit, Collection<Event> events, Windows windows) {
    return new StoryTeller(visit, windows).tell(events);
  }

  /** What can be said at a moment: {@link Outcome#PROVISIONAL} as long as it may still change. */
  public Outcome outcomeAt(Instant now) {
    return outcome.isLasting() || !now.isBefore(settledAt) ? outcome : Outcome.PROVISIONAL;
  }
}
