package kb.deflection.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a browser's event happened by our clock, though the browser's own clock may be wrong.
 *
 * <p>{@code derived = received − (sent − created)}: the browser's clock stands in both terms and
 * cancels out (Snowplow's derived timestamp, deflection-model A3.5).
 */
final class EventTimes {

  private static final Duration LONGEST_DELAY = Duration.ofHours(24);
  private static final Duration SLACK = Duration.ofMinutes(2);

  private EventTimes() {}

  /**
   * @param at when it happened
   * @param trusted false when the browser's times made no sense and the time of arrival stands in
   */
  record Derived(Instant at, boolean trusted) {}

  /**
   * Derives the time of an event.
   *
   * @param created when it happened, by the browser's clock
   * @param sent when the call was sent, by the same clock; absent when the browser did not say, and
   *     then its clock is taken to be right
   * @param received when the call arrived
   * @param visitStart when the visit began
   * @return empty when the times are more than a day apart: nothing can be made of them
   */
  static Optional<Derived> derive(
      Instant created, @Nullable Instant sent, Instant received, Instant visitStart) {
    Duration delay = Duration.between(created, sent == null ? received : sent);
    if (delay.abs().compareTo(LONGEST_DELAY) > 0) {
      return Optional.empty();
    }
    Instant at = received.minus(delay);
    boolean possible = !at.isBefore(visitStart.minus(SLACK)) && !at.isAfter(received);
    return Optional.of(new Derived(possible ? at : received, possible));
  }
}
