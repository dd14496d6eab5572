package kb.deflection.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.Reason;
import kb.deflection.Subject;
import kb.deflection.likeness.Likeness;
import kb.deflection.outcome.VisitStory.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Reads a set of events as one visit, by the rules of deflection-model A3.4 and A3.5.
 *
 * <p>The events are first put in one canonical order, each once, so that neither the order of
 * arrival nor a repetition can change anything.
 */
final class StoryTeller {

  /** How far the clock of a ticket system may be behind ours. */
  private static final Duration SKEW = Duration.ofMinutes(2);

  private static final Comparator<Event> CANONICAL =
      Comparator.comparing(Event::at)
          .thenComparing(StoryTeller::place)
          .thenComparingInt(Event::seq)
          .thenComparing(Event::id)
          .thenComparing(Event::source);

  private final String visit;
  private final Windows windows;

  StoryTeller(String visit, Windows windows) {
    this.visit = visit;
    this.windows = windows;
  }

  VisitStory tell(Collection<Event> events) {
    List<Event> all = inOrder(events);
    List<Event> own = all.stream().filter(event -> visit.equals(event.visit())).toList();
    Instant startedAt = firstAt(own, EventType.VISIT_STARTED);
    Instant eligibleAt = eligibleAt(own);
    Set<String> shown = shown(own);
    Readings readings = Readings.of(own);
    Verdict verdict = verdict(own);
    Instant lastSign = lastSignOfLife(own);
    Set<String> keys = keys(own);
    Instant from = (startedAt == null ? lastSign : startedAt).minus(SKEW);
    List<TicketStory> stories =
        TicketStory.of(
            all.stream()
                .filter(event -> event.type().authority() == EventType.Authority.HELPDESK)
                .filter(event -> visit.equals(event.visit()) || isBy(keys, event))
                .toList());
    List<Instant> tickets = stories.stream().map(TicketStory::submittedAt).toList();
    Instant over = lastSign.plus(windows.idle());
    Instant settledAt = lastSign.plus(windows.bounce());
    Instant submittedAt =
        Optional.ofNullable(firstAt(own, EventType.TICKET_SUBMITTED))
            .orElseGet(() -> first(tickets, at -> !at.isBefore(from) && !at.isAfter(over)));
    List<TicketStory> bounces =
        stories.stream()
            .filter(ticket -> ticket.submittedAt().isAfter(over))
            .filter(ticket -> !ticket.submittedAt().isAfter(settledAt))
            .filter(ticket -> ticket.likenessTo(visit) != Likeness.DIFFERENT)
            .toList();
    Instant bouncedAt =
        submittedAt != null || bounces.isEmpty() ? null : bounces.getFirst().submittedAt();
    Outcome outcome = outcome(startedAt, submittedAt, bouncedAt, shown, verdict, readings);
    boolean isInDoubt =
        outcome == Outcome.BOUNCED
            && bounces.stream().allMatch(ticket -> ticket.likenessTo(visit) == Likeness.UNCLEAR);
    return new VisitStory(
        visit,
        startedAt,
        firstKnown(own, Event::channel),
        firstKnown(own, Event::lang),
        strongest(own),
        firstKnown(own, event -> event.detail().assignment()),
        firstKnown(own, StoryTeller::unit),
        eligibleAt,
        shown,
        articles(own, EventType.SUGGEST_RENDERED),
        readings,
        Tips.of(own),
        verdict,
        submittedAt,
        bouncedAt,
        isInDoubt ? outcome(startedAt, null, null, shown, verdict, readings) : null,
        stories.stream().filter(ticket -> !ticket.submittedAt().isBefore(from)).toList(),
        eligibleAt == null ? null : ticketAfter(eligibleAt, tickets),
        lastSign,
        lost(own),
        outcome,
        settledAt);
  }

  private static Outcome outcome(
      @Nullable Instant startedAt,
      @Nullable Instant submittedAt,
      @Nullable Instant bouncedAt,
      Set<String> shown,
      @Nullable Verdict verdict,
      Readings readings) {
    if (startedAt == null) {
      return Outcome.INCOMPLETE;
    }
    if (submittedAt != null) {
      return Outcome.SUBMITTED;
    }
    if (bouncedAt != null) {
      return Outcome.BOUNCED;
    }
    if (shown.isEmpty()) {
      return Outcome.ABANDONED_NO_SUGGESTION;
    }
    if (verdict != null) {
      return verdict.solved() ? Outcome.CONFIRMED_DEFLECTION : Outcome.ABANDONED_UNSOLVED;
    }
    return readings.read().isEmpty() ? Outcome.ABANDONED_UNREAD : Outcome.PRESUMED_DEFLECTION;
  }

  private static List<Event> inOrder(Collection<Event> events) {
    List<Event> sorted = new ArrayList<>(events);
    sorted.sort(CANONICAL);
    Set<String> seen = new HashSet<>();
    sorted.removeIf(event -> !seen.add(event.source() + '\u0000' + event.id()));
    return sorted;
  }

  /** Two verdicts of one millisecond are told apart by the browser's numbering. */
  private static EventType place(Event event) {
    EventType type = event.type();
    return type == EventType.MARKED_NOT_SOLVED ? EventType.MARKED_SOLVED : type;
  }

  private static @Nullable Instant firstAt(List<Event> events, EventType type) {
    return events.stream()
        .filter(event -> event.type() == type)
        .map(Event::at)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant eligibleAt(List<Event> events) {
    return events.stream()
        .filter(event ->
            event.type() == EventType.SUGGEST_RETURNED
                || event.type() == EventType.SUGGEST_SUPPRESSED)
        .filter(event -> !event.detail().shown().isEmpty())
        .map(Event::at)
        .findFirst()
        .orElse(null);
  }

  private static Set<String> shown(List<Event> events) {
    Set<String> shown = new TreeSet<>();
    for (Event event : events) {
      if (event.type() == EventType.SUGGEST_RETURNED) {
        event.detail().shown().forEach(suggestion -> shown.add(suggestion.article()));
      }
    }
    return shown;
  }

  private static Set<String> articles(List<Event> events, EventType type) {
    Set<String> articles = new TreeSet<>();
    for (Event event : events) {
      if (event.type() == type && event.article() != null) {
        articles.add(event.article());
      }
    }
    return articles;
  }

  /** What was said last and not taken back. */
  private static @Nullable Verdict verdict(List<Event> events) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (Event event : events) {
      String article = event.article() == null ? "" : event.article();
      if (event.type() == EventType.MARKED_SOLVED || event.type() == EventType.MARKED_NOT_SOLVED) {
        verdicts.remove(article); // so that what was said last stands last
        if (event.detail().reason() != Reason.UNDO) {
          verdicts.put(
              article, new Verdict(event.type() == EventType.MARKED_SOLVED, event.article()));
        }
      }
    }
    return verdicts.values().stream().reduce((earlier, later) -> later).orElse(null);
  }

  /** What the ticket system does later is no sign of the customer's life in this visit. */
  private static Instant lastSignOfLife(List<Event> events) {
    return events.stream()
        .filter(event -> event.type().authority() != EventType.Authority.HELPDESK)
        .map(Event::at)
        .max(Comparator.naturalOrder())
        .or(() -> events.stream().map(Event::at).max(Comparator.naturalOrder()))
        .orElse(Instant.EPOCH);
  }

  private static Set<String> keys(List<Event> events) {
    Set<String> keys = new HashSet<>();
    for (Event event : events) {
      if (event.subject() != null) {
        keys.add(event.subject().key());
      }
    }
    return keys;
  }

  private static boolean isBy(Set<String> keys, Event event) {
    return event.subject() != null && keys.contains(event.subject().key());
  }

  private static @Nullable Subject strongest(List<Event> events) {
    return events.stream()
        .map(Event::subject)
        .filter(Objects::nonNull)
        .max(Comparator.comparing(Subject::strength))
        .orElse(null);
  }

  private static @Nullable String unit(Event event) {
    return event.detail().assignment() == null || event.subject() == null
        ? null
        : event.subject().key();
  }

  private static <T> @Nullable T firstKnown(List<Event> events, Function<Event, @Nullable T> fact) {
    return events.stream()
        .flatMap(event -> Stream.ofNullable(fact.apply(event)))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant first(List<Instant> moments, Predicate<Instant> accepted) {
    return moments.stream().filter(accepted).findFirst().orElse(null);
  }

  private static @Nullable Duration ticketAfter(Instant eligibleAt, List<Instant> tickets) {
    Instant ticket = first(tickets, at -> !at.isBefore(eligibleAt.minus(SKEW)));
    return ticket == null ? null : max(Duration.between(eligibleAt, ticket), Duration.ZERO);
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static int lost(List<Event> events) {
    Set<Integer> numbers = new HashSet<>();
    int highest = 0;
    for (Event event : events) {
      if (event.seq() > 0) {
        numbers.add(event.seq());
        highest = Math.max(highest, event.seq());
      }
    }
    return highest - numbers.size();
  }
}
