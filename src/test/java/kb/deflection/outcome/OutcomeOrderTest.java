package kb.deflection.outcome;

import static kb.deflection.EventType.ARTICLE_OPENED;
import static kb.deflection.EventType.ARTICLE_READ;
import static kb.deflection.EventType.MARKED_NOT_SOLVED;
import static kb.deflection.EventType.MARKED_SOLVED;
import static kb.deflection.EventType.SUGGEST_RENDERED;
import static kb.deflection.EventType.TICKET_CLOSED;
import static kb.deflection.EventType.TICKET_REOPENED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kb.deflection.Event;
import org.junit.jupiter.api.Test;

/**
 * A visit's story is a function of the set of its events: whatever the order in which they arrive
 * and however often, it is the same. {@code -Dkb.permutations=1000000} tries more of them.
 */
class OutcomeOrderTest {

  private static final int PERMUTATIONS = Integer.getInteger("kb.permutations", 100_000);
  private static final long SEED = Long.getLong("kb.seed", 20_261_123);
  private static final long DAY = 86_400;
  private static final List<Instant> MOMENTS =
      List.of(
          ToldVisit.START.plusSeconds(70),
          ToldVisit.START.plus(Duration.ofDays(2)),
          ToldVisit.START.plus(Duration.ofDays(9)));

  private static final List<ToldVisit> VISITS =
      List.of(
          new ToldVisit().shown(10).browser(ARTICLE_OPENED, 20).browser(MARKED_SOLVED, 60),
          new ToldVisit().shown(10).shown(12).browser(SUGGEST_RENDERED, 12),
          new ToldVisit().shown(10).browser(ARTICLE_OPENED, 20).browser(ARTICLE_READ, 30),
          new ToldVisit().shown(10).browser(ARTICLE_OPENED, 20).ticketInVisit(90),
          new ToldVisit().shown(10).browser(MARKED_SOLVED, 60).ticketElsewhere(3 * DAY),
          new ToldVisit().shown(10).browser(MARKED_SOLVED, 60).ticketElsewhere(9 * DAY),
          new ToldVisit()
              .shown(10)
              .browser(MARKED_SOLVED, 60)
              .ticketElsewhere(2 * DAY, 0.02)
              .ticketElsewhere(3 * DAY, 0.3),
          new ToldVisit().shown(10).browser(MARKED_SOLVED, 60).browser(MARKED_NOT_SOLVED, 60),
          new ToldVisit().shown(10).browser(MARKED_SOLVED, 60).ticketInVisit(65),
          new ToldVisit().suppressed(10).ticketElsewhere(3 * DAY).ticketInVisit(40),
          new ToldVisit().shown(10).ticketInVisit(90).browser(ARTICLE_OPENED, 95),
          new ToldVisit()
              .shown(10)
              .browser(ARTICLE_READ, 30)
              .browser(MARKED_SOLVED, 60)
              .undo(60)
              .ticketInVisit(5 * DAY)
              .ticketMoved(TICKET_CLOSED, 6 * DAY)
              .ticketMoved(TICKET_REOPENED, 6 * DAY),
          ToldVisit.withoutStart().browser(ARTICLE_OPENED, 20).browser(MARKED_SOLVED, 20),
          new ToldVisit()
              .shown(10)
              .dwelt(40, 12_000)
              .ticketOfAnotherCustomer(DAY)
              .ticketElsewhere(4 * DAY));

  @Test
  void noOrderAndNoRepetitionChangesAnOutcome() {
    Random random = new Random(SEED);
    List<VisitStory> told = VISITS.stream().map(ToldVisit::story).toList();
    for (int i = 0; i < PERMUTATIONS; i++) {
      int which = i % VISITS.size();
      List<Event> events = shuffledWithDuplicates(VISITS.get(which).events(), random);
      VisitStory story = VisitStory.of(ToldVisit.ID, events, Windows.DEFAULT);
      assertThat(story).as("seed %s, permutation %s", SEED, i).isEqualTo(told.get(which));
      Instant now = MOMENTS.get(i % MOMENTS.size());
      assertThat(story.outcomeAt(now)).isEqualTo(told.get(which).outcomeAt(now));
    }
  }

  private static List<Event> shuffledWithDuplicates(List<Event> events, Random random) {
    List<Event> many = new ArrayList<>(events);
    for (Event event : events) {
      if (random.nextInt(3) == 0) {
        many.add(event);
      }
    }
    Collections.shuffle(many, random);
    return many;
  }
}
