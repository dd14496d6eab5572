package kb.deflection.outcome;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kb.deflection.Event;
import kb.deflection.LedgerConfig;
import kb.deflection.ledger.VisitRows;

/** Tells the visits of a span, each with the tickets of its customer. Safe for many threads. */
@Singleton
public final class VisitStories {

  /** The longest a ticket is looked for after a visit: the longest window that is reported. */
  private static final Duration LONGEST_WINDOW = Duration.ofDays(31);

  private final VisitRows rows;
  private final Windows windows;

  @Inject
  public VisitStories(VisitRows rows, LedgerConfig config) {
    this(rows, config.windows());
  }

  public VisitStories(VisitRows rows, Windows windows) {
    this.rows = rows;
    this.windows = windows;
  }

  /** Hands over every visit that began in a span, in the order they began. */
  public void startedBetween(Instant from, Instant to, Consumer<VisitStory> reader) {
    Map<String, List<Event>> tickets = new HashMap<>();
    for (Event ticket : rows.tickets(from.minus(Duration.ofDays(1)), to.plus(LONGEST_WINDOW))) {
      if (ticket.subject() != null) {
        tickets.computeIfAbsent(ticket.subject().key(), key -> new ArrayList<>()).add(ticket);
      }
    }
    rows.ofVisitsStarted(
        from,
        to,
        own -> reader.accept(VisitStory.of(visit(own), withTickets(own, tickets), windows)));
  }

  private static String visit(List<Event> own) {
    return String.valueOf(own.getFirst().visit());
  }

  private static Set<Event> withTickets(List<Event> own, Map<String, List<Event>> tickets) {
    Set<Event> events = new LinkedHashSet<>(own);
    for (Event event : own) {
      if (event.subject() != null) {
        events.addAll(tickets.getOrDefault(event.subject().key(), List.of()));
      }
    }
    return events;
  }
}
