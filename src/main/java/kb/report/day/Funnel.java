package kb.report.day;

import kb.deflection.outcome.VisitStory;

/**
 * How many visits came how far; each step counts visits, not clicks.
 *
 * @param eligible the engine had something to show
 * @param shown it was sent to the browser (not to the hold-out)
 * @param rendered it was really visible
 * @param opened an article was opened
 * @param read an article was really read
 * @param solved the last word was that it solved it
 * @param sent a ticket was sent in the visit though something had been shown
 */
public record Funnel(
    long eligible, long shown, long rendered, long opened, long read, long solved, long sent) {

  static final Funnel NONE = new Funnel(0, 0, 0, 0, 0, 0, 0);

  static Funnel of(VisitStory story) {
    boolean isShown = !story.shown().isEmpty();
    return new Funnel(
        story.eligibleAt() == null ? 0 : 1,
        isShown ? 1 : 0,
        story.rendered().isEmpty() ? 0 : 1,
        story.readings().opened().isEmpty() ? 0 : 1,
        story.readings().read().isEmpty() ? 0 : 1,
        story.verdict() != null && story.verdict().solved() ? 1 : 0,
        isShown && story.submittedAt() != null ? 1 : 0);
  }

  Funnel plus(Funnel more) {
    return new Funnel(
        eligible + more.eligible,
        shown + more.shown,
        rendered + more.rendered,
        opened + more.opened,
        read + more.read,
        solved + more.solved,
        sent + more.sent);
  }
}
