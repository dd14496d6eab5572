package kb.coach.cue;

/** Counts what a search for phrases costs, so that a test can hold it to a straight line. */
final class Steps {
  long count;
}
