package kb.report.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kb.deflection.Assignment;
import kb.deflection.Detail;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.Shown;

/** The events one visit leaves, written in the order they happen. */
final class DemoVisit {

  /** Whom the ledger shall take for the maker of every event that is none of a browser's. */
  static final String SOURCE = "demo";

  private final String name;
  private final DemoCustomer customer;
  private final SplittableRandom random;
  private final List<Event> events = new ArrayList<>();
  private Instant at;
  private int seq;

  DemoVisit(String name, DemoCustomer customer, Instant begun, SplittableRandom random) {
    this.name = name;
    this.customer = customer;
    this.at = begun;
    this.random = random;
  }

  void start() {
    add(event(EventType.VISIT_STARTED, SOURCE).withChannel(customer.channel(), customer.lang()));
  }

  void suggest(boolean isShown, List<Shown> found, Assignment side) {
    wait(4, 30);
    int words = random.nextInt(4, 40);
    add(
        event(isShown ? EventType.SUGGEST_RETURNED : EventType.SUGGEST_SUPPRESSED, SOURCE)
            .withChannel(customer.channel(), customer.lang())
            .withDetail(
                Detail.NONE.withShown(found).withAssignment(side).withDraft(6 * words, words)));
  }

  /** Something the browser, or the chat in its place, says of an article. */
  void article(EventType type, Shown article, Duration visible) {
    wait(1, 6);
    at = at.plus(visible);
    browser(
        event(type, "widget")
            .withArticle(article.article(), article.rank())
            .withDetail(Detail.NONE.withDwellMs(visible.toMillis())));
  }

  void tip(EventType type, String rule) {
    wait(2, 12);
    browser(event(type, "widget").withDetail(Detail.NONE.withRule(rule)));
  }

  /**
   * A ticket, and what becomes of it.
   *
   * @param after how long after now it is sent; within the visit, or days later by e-mail
   * @param reopens whether it is opened again after it was solved
   */
  void ticket(Duration after, String channel, Detail detail, boolean reopens) {
    boolean isLater = after.toHours() > 0;
    Instant sent = at.plus(after);
    String ticket = "DEMO-" + name.substring(name.indexOf(':') + 1);
    add(
        ticketEvent(EventType.TICKET_SUBMITTED, sent, ticket)
            .withVisit(isLater ? null : name)
            .withChannel(channel, customer.lang())
            .withDetail(detail));
    Instant solved = sent.plus(Duration.ofMinutes(random.nextInt(20, 2800)));
    add(ticketEvent(EventType.TICKET_CLOSED, solved, ticket));
    if (reopens) {
      Instant again = solved.plus(Duration.ofMinutes(random.nextInt(60, 8000)));
      add(ticketEvent(EventType.TICKET_REOPENED, again, ticket));
    }
  }

  List<Event> events() {
    return events;
  }

  private Event ticketEvent(EventType type, Instant when, String ticket) {
    return Event.of(type, SOURCE, name + "-" + events.size(), when)
        .withSubject(customer.subject())
        .withVisit(name)
        .withTicket(ticket);
  }

  /** One in two hundred is numbered and never arrives. */
  private void browser(Event event) {
    seq++;
    if (random.nextInt(200) != 0) {
      add(event.withSeq(seq));
    }
  }

  private Event event(EventType type, String source) {
    return Event.of(type, source, name + "-" + events.size(), at)
        .withVisit(name)
        .withSubject(customer.subject());
  }

  private void wait(int from, int to) {
    at = at.plusSeconds(random.nextInt(from, to));
  }

  private void add(Event event) {
    events.add(event);
  }
}
