package kb.deflection.outcome;

import java.util.Set;
import java.util.TreeSet;
import kb.deflection.Event;

/**
 * What the coach's tips came to in a visit, each rule once.
 *
 * @param shown rules whose tip was shown
 * @param fixed rules whose tip the customer followed
 * @param dismissed rules whose tip the customer sent away
 */
public record Tips(Set<String> shown, Set<String> fixed, Set<String> dismissed) {

  static Tips of(Iterable<Event> events) {
    Tips tips = new Tips(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    for (Event event : events) {
      String rule = event.detail().rule();
      if (rule != null) {
        switch (event.type()) {
          case COACH_TIP_SHOWN -> tips.shown.add(rule);
          case COACH_TIP_FIXED -> tips.fixed.add(rule);
          case COACH_TIP_DISMISSED -> tips.dismissed.add(rule);
          default -> {}
        }
      }
    }
    // what was answered was seen, though word of it may be lost
    tips.shown.addAll(tips.fixed);
    tips.shown.addAll(tips.dismissed);
    return tips;
  }
}
