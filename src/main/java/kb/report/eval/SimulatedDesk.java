package kb.report.eval;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import kb.deflection.Assignment;
import kb.deflection.Assignment.Arm;
import kb.deflection.Detail;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.HoldOut;
import kb.deflection.Shown;
import kb.deflection.Subject;
import kb.deflection.Subject.Strength;

/**
 * A desk that never was: makes the events its customers would leave, with the truth known.
 *
 * <p>Whether a customer leaves, is helped, or writes is drawn before the lot decides what they are
 * shown, so that both sides hold the same people.
 */
final class SimulatedDesk {

  private static final Duration PERIOD = Duration.ofDays(56);
  private static final List<Shown> SHOWN =
      List.of(
          new Shown("vhid-pislia-zminy-telefonu", "uk", 1, 0.9),
          new Shown("kod-sms-ne-prykhodyt", "uk", 2, 0.6));

  private final DeskTruth truth;
  private final HoldOut holdOut;
  private final Instant start;
  private final SplittableRandom random;

  /** Of its own, so that forgery and loss leave everything else of the desk as it is. */
  private final SplittableRandom trouble;

  private int made;

  SimulatedDesk(DeskTruth truth, HoldOut holdOut, Instant start, SplittableRandom random) {
    this.truth = truth;
    this.holdOut = holdOut;
    this.start = start;
    this.random = random;
    this.trouble = random.split();
  }

  /**
   * Makes the visits of so many customers, and of the machines and forgers among them.
   *
   * @param visits takes each visit's name and its events, with the tickets of its customer
   */
  void make(int customers, BiConsumer<String, List<Event>> visits) {
    for (int i = 0; i < customers; i++) {
      customer(visits);
      if (trouble.nextDouble() < truth.bots()) {
        bot(visits);
      }
      if (trouble.nextDouble() < truth.forgedVisits()) {
        forger(visits);
      }
    }
  }

  private void customer(BiConsumer<String, List<Event>> visits) {
    boolean leaves = random.nextDouble() < truth.leaving();
    boolean isHelped = random.nextDouble() < truth.solving();
    boolean isElsewhere = random.nextDouble() < truth.elsewhere();
    boolean opens = random.nextDouble() < (isHelped ? 1 : 0.25);
    boolean reads = random.nextDouble() < (isHelped ? 0.9 : 0.4);
    boolean speaks = random.nextDouble() < (isHelped ? 0.4 : 0.05);
    Story story = new Story("u" + made++, random);
    boolean isShown = story.begin();
    if (isShown && opens) {
      story.browser(EventType.ARTICLE_OPENED, 20);
      if (reads) {
        story.browser(EventType.ARTICLE_READ, 31);
      }
      if (speaks) {
        story.browser(EventType.MARKED_SOLVED, 60);
      }
    }
    if (isShown && trouble.nextDouble() < truth.forgedClicks()) {
      story.browser(EventType.MARKED_SOLVED, 61);
    }
    boolean writes = !leaves && !(isShown && isHelped);
    if (writes) {
      story.ticket(isElsewhere);
    }
    visits.accept(story.visit, story.events);
    if (trouble.nextDouble() < truth.twoDevices()) {
      Story other = new Story("d" + made, trouble);
      other.begin();
      visits.accept(other.visit, other.events);
    }
  }

  private void bot(BiConsumer<String, List<Event>> visits) {
    Story story = new Story("b" + made, trouble);
    if (story.begin()) {
      story.browser(EventType.ARTICLE_OPENED, 11);
    }
    visits.accept(story.visit, story.events);
  }

  private void forger(BiConsumer<String, List<Event>> visits) {
    Story story = new Story("f" + made, trouble);
    if (story.begin()) {
      story.browser(EventType.ARTICLE_OPENED, 12);
      story.browser(EventType.MARKED_SOLVED, 13);
    }
    visits.accept(story.visit, story.events);
  }

  /** The events of one visit. */
  private final class Story {
    private final String visit;
    private final Subject subject;
    private final Instant begun;
    private final List<Event> events = new ArrayList<>();
    private int seq;

    Story(String name, SplittableRandom when) {
      visit = name;
      subject = new Subject("sim:" + name, Strength.CLAIMED);
      begun = start.plusMillis(when.nextLong(PERIOD.toMillis()));
    }

    /** Begins the visit; false where its customer is shown nothing. */
    boolean begin() {
      Assignment side = holdOut.assign(subject).orElseThrow();
      boolean isShown = side.arm() == Arm.TREATED;
      add(event(EventType.VISIT_STARTED, "server", 0).withChannel("form", "uk"));
      add(
          event(isShown ? EventType.SUGGEST_RETURNED : EventType.SUGGEST_SUPPRESSED, "server", 10)
              .withDetail(Detail.NONE.withShown(SHOWN).withAssignment(side)));
      return isShown;
    }

    void browser(EventType type, long second) {
      seq++;
      if (trouble.nextDouble() >= truth.lost()) {
        add(event(type, "widget", second).withSeq(seq).withArticle(SHOWN.getFirst().article(), 1));
      }
    }

    void ticket(boolean isElsewhere) {
      Event ticket = event(EventType.TICKET_SUBMITTED, "helpdesk", isElsewhere ? 180_000 : 90);
      add(isElsewhere ? ticket.withVisit(null).withChannel("email", "uk") : ticket);
    }

    private Event event(EventType type, String source, long second) {
      return Event.of(type, source, visit + "-" + events.size(), begun.plusSeconds(second))
          .withVisit(visit)
          .withSubject(subject);
    }

    private void add(Event event) {
      events.add(event);
    }
  }
}
