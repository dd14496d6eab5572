package kb.report.day;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kb.deflection.Event;
import kb.deflection.LedgerConfig;
import kb.deflection.ledger.VisitRows;
import kb.deflection.outcome.VisitStories;
import kb.report.ReportConfig;
import kb.report.ReportRange;

/**
 * Folds the ledger day by day and remembers the days: a day is folded again when something of its
 * visits has arrived since, or when it is not closed and a minute has passed. Safe for use by many
 * threads.
 */
@Singleton
public final class Days {

  private static final Duration OPEN_DAY_IS_FRESH = Duration.ofMinutes(1);

  /** Two events may reach the disk in another order than they were received in. */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  private final VisitStories stories;
  private final VisitRows rows;
  private final ClosedDays closed;
  private final ZoneId zone;
  private final Duration closesAfter;
  private final Duration retention;
  private final Clock clock;
  private final Map<LocalDate, DayFold> known = new HashMap<>();
  private Instant lookedAt = Instant.EPOCH;

  @Inject
  public Days(
      VisitStories stories,
      VisitRows rows,
      ClosedDays closed,
      LedgerConfig ledger,
      ReportConfig config,
      Clock clock) {
    this(
        stories,
        rows,
        closed,
        config.zone(),
        ledger.idle().plus(ledger.bounce()).plus(ledger.lateness()),
        ledger.retention(),
        clock);
  }

  /**
   * Folds days of a zone.
   *
   * @param closesAfter how long after its end a day is closed: T + W + L of deflection-model A3.5
   * @param retention after how long the events of a day are gone, and only its sums are left
   */
  public Days(
      VisitStories stories,
      VisitRows rows,
      ClosedDays closed,
      ZoneId zone,
      Duration closesAfter,
      Duration retention,
      Clock clock) {
    this.stories = stories;
    this.rows = rows;
    this.closed = closed;
    this.zone = zone;
    this.closesAfter = closesAfter;
    this.retention = retention;
    this.clock = clock;
  }

  /** The days of a range, each folded as things stand now. */
  public synchronized List<DayFold> of(ReportRange range) {
    Instant now = clock.instant();
    forgetTouched(now);
    LocalDate firstKept = firstKept();
    List<LocalDate> run = new ArrayList<>();
    for (LocalDate day : range.days()) {
      if (day.isBefore(firstKept)) {
        known.computeIfAbsent(day, date -> DayFold.of(date, now, closed.of(date)));
      } else if (isFresh(day, now)) {
        fold(run, now);
        run.clear();
      } else {
        run.add(day);
      }
    }
    fold(run, now);
    return range.days().stream().map(this::folded).toList();
  }

  /** Whether a day's numbers may still change without a revision. */
  public boolean isProvisional(LocalDate day) {
    return clock.instant().isBefore(end(day).plus(closesAfter));
  }

  /** The first day whose events are kept. */
  LocalDate firstKept() {
    return day(clock.instant().minus(retention)).plusDays(1);
  }

  private DayFold folded(LocalDate day) {
    return known.computeIfAbsent(day, date -> new DayFold(date, clock.instant()));
  }

  private void forgetTouched(Instant now) {
    if (!known.isEmpty()) {
      rows.startsOfVisitsTouched(lookedAt.minus(OVERLAP))
          .forEach(start -> known.remove(day(start)));
      rows.ticketsToldSince(lookedAt.minus(OVERLAP)).forEach(sent -> known.remove(day(sent)));
    }
    lookedAt = now;
  }

  private boolean isFresh(LocalDate day, Instant now) {
    DayFold fold = known.get(day);
    return fold != null
        && (!isProvisional(day) || fold.foldedAt().plus(OPEN_DAY_IS_FRESH).isAfter(now));
  }

  /** Days that follow each other are folded in one pass over the ledger. */
  private void fold(List<LocalDate> run, Instant now) {
    if (run.isEmpty()) {
      return;
    }
    Map<LocalDate, DayFold> folds = new TreeMap<>();
    run.forEach(day -> folds.put(day, new DayFold(day, now)));
    Instant from = start(run.getFirst());
    Instant to = end(run.getLast());
    stories.startedBetween(
        from,
        to,
        story -> {
          Instant startedAt = story.startedAt();
          DayFold fold = startedAt == null ? null : folds.get(day(startedAt));
          if (fold != null) {
            fold.add(story);
          }
        });
    for (Event ticket : rows.tickets(from, to)) {
      DayFold fold = folds.get(day(ticket.at()));
      if (fold != null) {
        fold.add(ticket);
      }
    }
    for (Instant first : rows.withoutStart(from, to)) {
      DayFold fold = folds.get(day(first));
      if (fold != null) {
        fold.addWithoutStart();
      }
    }
    known.putAll(folds);
    for (DayFold fold : folds.values()) {
      if (!isProvisional(fold.date())) {
        closed.close(fold.date(), fold.sums(), now);
      }
    }
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** When a day begins. */
  Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private Instant end(LocalDate day) {
    return start(day.plusDays(1));
  }
}
