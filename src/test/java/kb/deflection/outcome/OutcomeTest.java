package kb.deflection.outcome;

import static kb.deflection.EventType.ARTICLE_OPENED;
import static kb.deflection.EventType.ARTICLE_READ;
import static kb.deflection.EventType.MARKED_NOT_SOLVED;
import static kb.deflection.EventType.MARKED_SOLVED;
import static kb.deflection.outcome.Outcome.ABANDONED_NO_SUGGESTION;
import static kb.deflection.outcome.Outcome.ABANDONED_UNREAD;
import static kb.deflection.outcome.Outcome.ABANDONED_UNSOLVED;
import static kb.deflection.outcome.Outcome.BOUNCED;
import static kb.deflection.outcome.Outcome.CONFIRMED_DEFLECTION;
import static kb.deflection.outcome.Outcome.INCOMPLETE;
import static kb.deflection.outcome.Outcome.PRESUMED_DEFLECTION;
import static kb.deflection.outcome.Outcome.PROVISIONAL;
import static kb.deflection.outcome.Outcome.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import kb.deflection.EventType;
import org.junit.jupiter.api.Test;

/** The golden scenarios of deflection-model A3.5, and what stands between them. */
class OutcomeTest {

  private static final long DAY = 86_400;

  private final ToldVisit visit = new ToldVisit();

  @Test
  void t1SolvedAndNotComeBackIsConfirmed() {
    visit.shown(10).browser(ARTICLE_OPENED, 20).browser(MARKED_SOLVED, 60);

    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(CONFIRMED_DEFLECTION);
  }

  @Test
  void t2ShownOnlyIsNeverADeflection() {
    visit.shown(10);

    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(ABANDONED_UNREAD);
  }

  @Test
  void t3OpenedAndReadIsPresumed() {
    visit.shown(10).browser(ARTICLE_OPENED, 20).browser(ARTICLE_READ, 30);

    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(PRESUMED_DEFLECTION);
  }

  @Test
  void t3OpenedForLessThanTenSecondsIsUnread() {
    visit.shown(10).browser(ARTICLE_OPENED, 20).dwelt(29, 9_999);

    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(ABANDONED_UNREAD);
  }

  @Test
  void t3OpenedForTenSecondsIsRead() {
    visit.shown(10).browser(ARTICLE_OPENED, 20).dwelt(30, 10_000);

    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(PRESUMED_DEFLECTION);
  }

  @Test
  void t4OpenedAndSentIsSubmitted() {
    visit.shown(10).browser(ARTICLE_OPENED, 20).ticketInVisit(90);

    assertThat(visit.outcomeAt(100)).isEqualTo(SUBMITTED);
  }

  @Test
  void t5SolvedAndATicketOnTheThirdDayIsBounced() {
    visit.shown(10).browser(MARKED_SOLVED, 60).ticketElsewhere(3 * DAY);

    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(BOUNCED);
  }

  @Test
  void t6SolvedAndATicketOnTheNinthDayIsConfirmed() {
    visit.shown(10).browser(MARKED_SOLVED, 60).ticketElsewhere(9 * DAY);

    assertThat(visit.outcomeAt(10 * DAY)).isEqualTo(CONFIRMED_DEFLECTION);
  }

  @Test
  void t7TheLastVerdictWins() {
    visit.shown(10).browser(MARKED_SOLVED, 60).browser(MARKED_NOT_SOLVED, 70);

    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(ABANDONED_UNSOLVED);
  }

  @Test
  void whatWasTakenBackIsAsIfItHadNeverBeenSaid() {
    visit.shown(10).browser(ARTICLE_OPENED, 20).browser(MARKED_SOLVED, 60).undo(65);

    assertThat(visit.story().verdict()).isNull();
    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(ABANDONED_UNREAD);
  }

  @Test
  void afterAnUndoTheArticleThatWasReadStillCountsAsRead() {
    visit.shown(10).browser(ARTICLE_READ, 40).browser(MARKED_NOT_SOLVED, 60).undo(60);

    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(PRESUMED_DEFLECTION);
  }

  @Test
  void afterAnUndoTheCustomerMaySayItAgain() {
    visit.shown(10).browser(MARKED_SOLVED, 60).undo(65).browser(MARKED_SOLVED, 70);

    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(CONFIRMED_DEFLECTION);
  }

  @Test
  void aTicketTellsWhenItWasClosedAndReopened() {
    visit
        .shown(10)
        .ticketInVisit(90)
        .ticketMoved(EventType.TICKET_CLOSED, DAY)
        .ticketMoved(EventType.TICKET_REOPENED, 2 * DAY)
        .ticketMoved(EventType.TICKET_CLOSED, 3 * DAY);

    assertThat(visit.story().tickets())
        .containsExactly(
            new TicketStory(
                ToldVisit.START.plusSeconds(90),
                ToldVisit.START.plusSeconds(DAY),
                ToldVisit.START.plusSeconds(2 * DAY),
                null,
                Map.of()));
  }

  @Test
  void aTicketAboutSomethingPlainlyDifferentTakesNothingBack() {
    visit.shown(10).browser(MARKED_SOLVED, 60).ticketElsewhere(DAY, 0.05);

    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(CONFIRMED_DEFLECTION);
    assertThat(visit.story().ticketAfter()).isEqualTo(Duration.ofSeconds(DAY - 10));
  }

  @Test
  void aTicketThatMayBeAboutTheSameIsABounceInDoubt() {
    visit.shown(10).browser(MARKED_SOLVED, 60).ticketElsewhere(DAY, 0.3);

    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(BOUNCED);
    assertThat(visit.story().unlessBounced()).isEqualTo(CONFIRMED_DEFLECTION);
  }

  @Test
  void aTicketAboutTheSameIsABounceWithoutDoubt() {
    visit
        .shown(10)
        .browser(MARKED_SOLVED, 60)
        .ticketElsewhere(DAY, 0.3)
        .ticketElsewhere(2 * DAY, 0.6);

    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(BOUNCED);
    assertThat(visit.story().unlessBounced()).isNull();
  }

  @Test
  void t8SolvedAndThenSentIsSubmitted() {
    visit.shown(10).browser(MARKED_SOLVED, 60).ticketInVisit(65);

    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(SUBMITTED);
  }

  @Test
  void t9SolvedTwoDaysAgoIsTooEarlyToTell() {
    visit.shown(10).browser(MARKED_SOLVED, 60);

    assertThat(visit.outcomeAt(2 * DAY)).isEqualTo(PROVISIONAL);
  }

  @Test
  void t10SomebodyOfTheHoldOutWhoLeftSawNothing() {
    visit.suppressed(10);

    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(ABANDONED_NO_SUGGESTION);
  }

  @Test
  void t11AnOpeningAfterSendingChangesNothing() {
    visit.shown(10).ticketInVisit(90).browser(ARTICLE_OPENED, 95);

    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(SUBMITTED);
  }

  @Test
  void t12ABrowsersEventWithoutAStartIsIncomplete() {
    ToldVisit started = ToldVisit.withoutStart().browser(ARTICLE_OPENED, 20);

    assertThat(started.outcomeAt(8 * DAY)).isEqualTo(INCOMPLETE);
  }

  @Test
  void aForgedSolvedWhereNothingWasShownIsNoDeflection() {
    visit.suppressed(10).browser(MARKED_SOLVED, 60);

    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(ABANDONED_NO_SUGGESTION);
  }

  @Test
  void aTicketOfTheSameMinutesWithoutAVisitIsTheVisitsOwn() {
    visit.shown(10).browser(MARKED_SOLVED, 60).ticketElsewhere(300);

    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(SUBMITTED);
  }

  @Test
  void anotherCustomersTicketIsNobodysBounce() {
    visit.shown(10).browser(MARKED_SOLVED, 60).ticketOfAnotherCustomer(3 * DAY);

    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(CONFIRMED_DEFLECTION);
  }

  @Test
  void verdictsOfOneMillisecondAreReadInTheBrowsersOrder() {
    visit.shown(10).browser(MARKED_NOT_SOLVED, 60).browser(MARKED_SOLVED, 60);

    assertThat(visit.outcomeAt(8 * DAY)).isEqualTo(CONFIRMED_DEFLECTION);
  }

  @Test
  void numbersMissingFromTheBrowsersOwnAreCountedAsLost() {
    visit.shown(10).browser(ARTICLE_OPENED, 20).skipSeq(3).browser(ARTICLE_READ, 40);

    assertThat(visit.story().lostEvents()).isEqualTo(3);
  }
}
