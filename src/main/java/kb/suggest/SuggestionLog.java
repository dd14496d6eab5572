package kb.suggest;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kb.coach.redaction.Redactor;
import kb.deflection.Shown;
import kb.deflection.Subject.Strength;
import kb.deflection.SubjectKeys;
import kb.deflection.Suggested;
import kb.deflection.VisitLog;
import kb.deflection.likeness.Sketches;
import kb.web.Visit;
import org.jspecify.annotations.Nullable;

/** Hands to the ledger what was found: articles, ranks and sizes of the draft, never its text. */
@Singleton
final class SuggestionLog {

  private final VisitLog visits;
  private final SubjectKeys subjects;
  private final Sketches sketches;
  private final MeterRegistry meters;

  SuggestionLog(VisitLog visits, SubjectKeys subjects, Sketches sketches, MeterRegistry meters) {
    this.visits = visits;
    this.subjects = subjects;
    this.sketches = sketches;
    this.meters = meters;
  }

  /**
   * Whether the customer is to see it: not in the hold-out of an experiment.
   *
   * @param customer who is writing, where the page says so
   */
  boolean write(
      Visit visit, boolean isNew, @Nullable String customer, Draft draft, Suggestions suggestions) {
    String result = suggestions.suggestions().isEmpty() ? "silent" : "found";
    meters.counter("kb.suggestions", "result", result, "lang", suggestions.lang()).increment();
    return visits.suggested(
        new Suggested(
            visit,
            isNew,
            suggestions.lang(),
            customer == null
                ? Optional.empty()
                : Optional.of(subjects.customer(customer, Strength.CLAIMED)),
            shown(suggestions),
            draft.text().length(),
            suggestions.words(),
            customer == null
                ? Optional.empty()
                : sketches.of(suggestions.lang(), Redactor.redact(draft.text()).text())));
  }

  /** Incidents are outside any experiment, so they are left out. */
  private static List<Shown> shown(Suggestions suggestions) {
    List<Shown> shown = new ArrayList<>();
    for (Suggestion suggestion : suggestions.suggestions()) {
      if (!suggestion.incident()) {
        shown.add(
            new Shown(
                suggestion.hit().article().id(),
                suggestion.hit().article().lang(),
                shown.size() + 1,
                suggestion.confidence()));
      }
    }
    return shown;
  }
}
