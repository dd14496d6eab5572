package kb.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days of a report as comma-separated values (RFC 4180). */
final class DeflectionTable {

  private static final List<String> HEAD =
      List.of(
          "date",
          "provisional",
          "visits",
          "confirmed",
          "presumed",
          "submitted",
          "bounced",
          "abandoned_unread",
          "abandoned_unsolved",
          "abandoned_no_suggestion",
          "provisional_visits",
          "eligible",
          "shown",
          "rendered",
          "opened",
          "read",
          "solved",
          "sent");

  private DeflectionTable() {}

  static String csv(DeflectionReport report) {
    return Stream.concat(
            Stream.of(String.join(",", HEAD)), report.days().stream().map(DeflectionTable::line))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(DeflectionReport.Day day) {
    OutcomeCounts outcomes = day.outcomes();
    Funnel funnel = day.funnel();
    return Stream.of(
            day.date(),
            day.provisional(),
            outcomes.visits(),
            outcomes.confirmed(),
            outcomes.presumed(),
            outcomes.submitted(),
            outcomes.bounced(),
            outcomes.unread(),
            outcomes.unsolved(),
            outcomes.noSuggestion(),
            outcomes.provisional(),
            funnel.eligible(),
            funnel.shown(),
            funnel.rendered(),
            funnel.opened(),
            funnel.read(),
            funnel.solved(),
            funnel.sent())
        .map(Object::toString)
        .collect(Collectors.joining(","));
  }
}
