package kb.deflection.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.Reason;
import kb.deflection.intake.ReportedEvent.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * What a browser may say of its visit, given what is known of it: no article it was not sent, no
 * article solved twice, and not without end (threats-and-promises 7). For one call.
 */
final class VisitRules {

  static final int MOST_EVENTS = 50;

  private final Set<String> ids = new HashSet<>();
  private final Set<String> shown = new HashSet<>();
  private final Set<String> solved = new HashSet<>();
  private final TipRules tips;
  private boolean isStarted;

  VisitRules(List<Event> known, TipRules tips) {
    this.tips = tips;
    List<Event> inOrder = new ArrayList<>(known);
    inOrder.sort(Comparator.comparing(Event::receivedAt).thenComparingInt(Event::seq));
    for (Event event : inOrder) {
      if (event.source().equals(EventIntake.SOURCE)) {
        remember(event);
      }
      isStarted |= event.type() == EventType.VISIT_STARTED;
      if (event.type() == EventType.SUGGEST_RETURNED) {
        event.detail().shown().forEach(suggestion -> shown.add(suggestion.article()));
      }
    }
  }

  /** Lets an event in, or says why not. One that is known is let in: the ledger knows it too. */
  void admit(Event event) throws Malformed {
    if (ids.contains(event.id())) {
      return;
    }
    if (ids.size() >= MOST_EVENTS) {
      throw new Malformed("too-many", "a visit has at most " + MOST_EVENTS + " events");
    }
    // a visit whose start was lost is not counted, so that there is nothing to hold against it
    if (isStarted && event.article() != null && !shown.contains(event.article())) {
      throw new Malformed("unknown-article", "this article was not suggested in this visit");
    }
    String rule = event.detail().rule();
    if (rule != null && !tips.ids().contains(rule)) {
      throw new Malformed("unknown-rule", "the coach has no rule of this name");
    }
    if (event.type() == EventType.MARKED_SOLVED && solved.contains(name(event.article()))) {
      throw new Malformed("solved-already", "this article was marked as solving it before");
    }
    remember(event);
  }

  private void remember(Event event) {
    ids.add(event.id());
    if (event.type() == EventType.MARKED_SOLVED) {
      solved.add(name(event.article()));
    } else if (event.detail().reason() == Reason.UNDO) {
      solved.remove(name(event.article()));
    }
  }

  private static String name(@Nullable String article) {
    return article == null ? "" : article;
  }
}
