package kb.deflection.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kb.deflection.Detail;
import kb.deflection.Event;
import kb.deflection.intake.ReportedEvent.Malformed;
import kb.deflection.ledger.Appended;
import kb.deflection.ledger.EventLedger;
import kb.deflection.ledger.LedgerUnavailable;
import kb.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a browser reports of its visit: the good events of a call are kept, each bad one is
 * refused by name. Safe for use by many threads.
 */
@Singleton
public final class EventIntake {

  static final String SOURCE = "widget";

  private static final int STRIPES = 256;

  private final EventLedger ledger;
  private final TipRules tips;
  private final Clock clock;
  private final MeterRegistry metrics;

  /** Calls of one visit take turns, so that two at once cannot pass its cap together. */
  private final List<Object> turns =
      IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toList();

  /**
   * Takes events into a ledger.
   *
   * @param tips the rules of the coach that a browser may name
   */
  public EventIntake(EventLedger ledger, TipRules tips, Clock clock, MeterRegistry metrics) {
    this.ledger = ledger;
    this.tips = tips;
    this.clock = clock;
    this.metrics = metrics;
  }

  /**
   * Judges the events and writes the good ones; they are on the disk when it returns.
   *
   * @param visit the visit whose token the call carries
   * @throws LedgerUnavailable when that cannot be promised
   */
  Taken take(Visit visit, EventCall call) {
    synchronized (turns.get(Math.floorMod(visit.id().hashCode(), STRIPES))) {
      return takeInTurn(visit, call);
    }
  }

  private Taken takeInTurn(Visit visit, EventCall call) {
    Instant now = clock.instant();
    VisitRules rules = new VisitRules(ledger.ofVisit(visit.id()), tips);
    List<Event> good = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    Instant sentAt = sentAt(call);
    for (int i = 0; i < call.events().size(); i++) {
      JsonNode node = call.events().get(i);
      try {
        Event event = event(visit, ReportedEvent.read(node), sentAt, now);
        rules.admit(event);
        good.add(event);
      } catch (Malformed e) {
        refused.add(new Refused(i, id(node), e.reason, e.detail));
      }
    }
    if (call.fault() != null) {
      refused.add(new Refused(call.events().size(), null, "broken-json", call.fault()));
    }
    Appended written = good.isEmpty() ? Appended.NOTHING : ledger.append(good);
    for (String id : written.quarantined()) {
      refused.add(
          new Refused(
              index(call, id), id, "id-taken", "another event has this id; the first stays"));
    }
    count(written, refused);
    return new Taken(written.accepted(), written.duplicates(), refused);
  }

  private static Event event(
      Visit visit, ReportedEvent reported, @Nullable Instant sentAt, Instant now) throws Malformed {
    EventTimes.Derived when =
        EventTimes.derive(reported.at(), sentAt, now, visit.startedAt())
            .orElseThrow(() ->
                new Malformed(
                    "bad-time",
                    "'at' is more than a day from the time of sending; say by 'sent_at' when"
                        + " the call was sent"));
    Detail detail =
        Detail.NONE
            .withDwellMs(reported.dwellMs())
            .withRule(reported.rule())
            .withReason(reported.reason());
    return Event.of(reported.type(), SOURCE, reported.id(), when.at())
        .withVisit(visit.id())
        .withTimes(reported.at(), now, when.at())
        .withSeq(reported.seq())
        .withChannel(visit.channel(), null)
        .withArticle(reported.article(), reported.rank())
        .withDetail(when.trusted() ? detail : detail.withFlag("clock"));
  }

  /** A time of sending that cannot be read is as good as none. */
  private static @Nullable Instant sentAt(EventCall call) {
    try {
      return call.sentAt().isEmpty() ? null : ReportedEvent.time(call.sentAt());
    } catch (Malformed e) {
      return null;
    }
  }

  private static @Nullable String id(JsonNode node) {
    String id = node.path("id").textValue();
    return id == null || id.length() > Event.LONGEST_NAME ? null : id;
  }

  private static int index(EventCall call, String id) {
    return IntStream.range(0, call.events().size())
        .filter(i -> id.equals(id(call.events().get(i))))
        .max()
        .orElse(-1);
  }

  private void count(Appended written, List<Refused> refused) {
    metrics.counter("kb.events", "result", "accepted").increment(written.accepted());
    metrics.counter("kb.events", "result", "duplicate").increment(written.duplicates());
    for (Refused event : refused) {
      metrics.counter("kb.events", "result", event.reason()).increment();
    }
  }
}
