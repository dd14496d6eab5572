package kb.deflection.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.likeness.Likeness;
import org.jspecify.annotations.Nullable;

/**
 * What became of a ticket, as its help desk tells it.
 *
 * @param submittedAt when it was sent
 * @param resolvedAt when it was first solved or closed
 * @param reopenedAt when it was first reopened after that
 * @param completeness the coach's score of it, 0 to 1; absent where nobody scored it
 * @param alike how alike its text is to what its customer wrote in earlier visits, by visit
 */
public record TicketStory(
    Instant submittedAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant reopenedAt,
    @Nullable Double completeness,
    Map<String, Double> alike) {

  /** The tickets these events tell of, oldest first; the events in the order they happened. */
  static List<TicketStory> of(List<Event> events) {
    Map<String, TicketStory> tickets = new TreeMap<>();
    for (Event event : events) {
      // a ticket without a name is told of once: nothing that follows can be laid to it
      String name = event.ticket() == null ? '\u0000' + event.id() : event.ticket();
      if (event.type() == EventType.TICKET_SUBMITTED) {
        tickets.putIfAbsent(
            name,
            new TicketStory(
                event.at(), null, null, event.detail().completeness(), event.detail().alike()));
      } else {
        tickets.computeIfPresent(name, (same, ticket) -> ticket.after(event));
      }
    }
    List<TicketStory> inOrder = new ArrayList<>(tickets.values());
    inOrder.sort(Comparator.comparing(TicketStory::submittedAt));
    return inOrder;
  }

  /** Whether it is about what was written in a visit; UNKNOWN where nothing tells. */
  Likeness likenessTo(String visit) {
    Double cosine = alike.get(visit);
    return cosine == null ? Likeness.UNKNOWN : Likeness.of(cosine);
  }

  private TicketStory after(Event event) {
    if (event.type() == EventType.TICKET_CLOSED && resolvedAt == null) {
      return new TicketStory(submittedAt, event.at(), null, completeness, alike);
    }
    if (event.type() == EventType.TICKET_REOPENED && resolvedAt != null && reopenedAt == null) {
      return new TicketStory(submittedAt, resolvedAt, event.at(), completeness, alike);
    }
    return this;
  }
}
