package kb.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.report.ArticleReport.Line;

/** The articles of a report as comma-separated values (RFC 4180). */
final class ArticleTable {

  private static final List<String> HEAD =
      List.of(
          "article",
          "shown",
          "rendered",
          "opened",
          "read",
          "solved",
          "unsolved",
          "opened_then_sent",
          "solved_then_bounced",
          "credits",
          "helped",
          "tickets_avoided",
          "tickets_avoided_low",
          "tickets_avoided_high");

  private ArticleTable() {}

  static String csv(ArticleReport report) {
    return Stream.concat(
            Stream.of(String.join(",", HEAD)), report.articles().stream().map(ArticleTable::line))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(Line line) {
    return Stream.of(
            text(line.article()),
            line.shown(),
            line.rendered(),
            line.opened(),
            line.read(),
            line.solved(),
            line.unsolved(),
            line.openedThenSent(),
            line.solvedThenBounced(),
            number(line.credits()),
            number(line.helped()),
            line.ticketsAvoided() == null ? "" : number(line.ticketsAvoided().likely()),
            line.ticketsAvoided() == null ? "" : number(line.ticketsAvoided().interval().low()),
            line.ticketsAvoided() == null ? "" : number(line.ticketsAvoided().interval().high()))
        .map(Object::toString)
        .collect(Collectors.joining(","));
  }

  /** In quotes, and no formula to a spreadsheet. */
  private static String text(String text) {
    boolean isFormula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.4f", number);
  }
}
