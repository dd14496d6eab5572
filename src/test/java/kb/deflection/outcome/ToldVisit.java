package kb.deflection.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kb.deflection.Detail;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.Reason;
import kb.deflection.Shown;
import kb.deflection.Subject;
import kb.deflection.Subject.Strength;

/** Builds the events of one visit, at seconds from its start, for tests to read. */
public final class ToldVisit {

  public static final String ID = "візит";
  public static final Instant START = Instant.parse("2026-05-12T09:00:00Z");
  private static final Subject OLENA = new Subject("hmac:олена", Strength.CLAIMED);
  private static final Subject TARAS = new Subject("hmac:тарас", Strength.VERIFIED);
  private static final String ARTICLE = "vhid-pislia-zminy-telefonu";

  private final List<Event> events = new ArrayList<>();
  private int seq;

  public ToldVisit() {
    add(event(EventType.VISIT_STARTED, "server", 0).withChannel("form", "uk"));
  }

  public static ToldVisit withoutStart() {
    ToldVisit visit = new ToldVisit();
    visit.events.clear();
    return visit;
  }

  public ToldVisit shown(long second) {
    return add(event(EventType.SUGGEST_RETURNED, "server", second).withDetail(suggestion()));
  }

  public ToldVisit suppressed(long second) {
    return add(event(EventType.SUGGEST_SUPPRESSED, "server", second).withDetail(suggestion()));
  }

  public ToldVisit browser(EventType type, long second) {
    return add(event(type, "widget", second).withArticle(ARTICLE, 1).withSeq(++seq));
  }

  /** Takes back what was said of the article. */
  public ToldVisit undo(long second) {
    return add(
        event(EventType.MARKED_NOT_SOLVED, "widget", second)
            .withArticle(ARTICLE, 1)
            .withSeq(++seq)
            .withDetail(Detail.NONE.withReason(Reason.UNDO)));
  }

  /** What became of the ticket sent in the visit. */
  public ToldVisit ticketMoved(EventType type, long second) {
    return add(event(type, "helpdesk", second).withTicket("ЗВ-1"));
  }

  public ToldVisit dwelt(long second, long millis) {
    Detail detail = Detail.NONE.withDwellMs(millis);
    return add(
        event(EventType.ARTICLE_OPENED, "widget", second)
            .withArticle(ARTICLE, 1)
            .withDetail(detail));
  }

  public ToldVisit skipSeq(int numbers) {
    seq += numbers;
    return this;
  }

  public ToldVisit ticketInVisit(long second) {
    return add(event(EventType.TICKET_SUBMITTED, "helpdesk", second).withTicket("ЗВ-1"));
  }

  public ToldVisit ticketElsewhere(long second) {
    return add(
        event(EventType.TICKET_SUBMITTED, "helpdesk", second)
            .withVisit(null)
            .withChannel("telegram", "uk")
            .withTicket("ЗВ-2"));
  }

  /** A ticket elsewhere whose text is so much like what was written in this visit. */
  public ToldVisit ticketElsewhere(long second, double alike) {
    return add(
        event(EventType.TICKET_SUBMITTED, "helpdesk", second)
            .withVisit(null)
            .withChannel("email", "uk")
            .withTicket("ЗВ-" + second)
            .withDetail(Detail.NONE.withAlike(Map.of(ID, alike))));
  }

  public ToldVisit ticketOfAnotherCustomer(long second) {
    return add(
        event(EventType.TICKET_SUBMITTED, "helpdesk", second).withVisit(null).withSubject(TARAS));
  }

  public List<Event> events() {
    return List.copyOf(events);
  }

  public VisitStory story() {
    return VisitStory.of(ID, events, Windows.DEFAULT);
  }

  public Outcome outcomeAt(long second) {
    return Outcome.of(ID, events, Windows.DEFAULT, START.plusSeconds(second));
  }

  private static Detail suggestion() {
    return new Detail(
        List.of(new Shown(ARTICLE, "uk", 1, 0.9)),
        null,
        212,
        31,
        0,
        null,
        null,
        null,
        Map.of(),
        Set.of());
  }

  private Event event(EventType type, String source, long second) {
    return Event.of(type, source, "e" + events.size(), START.plusSeconds(second))
        .withVisit(ID)
        .withSubject(OLENA);
  }

  private ToldVisit add(Event event) {
    events.add(event);
    return this;
  }
}
