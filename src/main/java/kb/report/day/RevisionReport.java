package kb.report.day;

import java.util.List;
import kb.report.ReportRange;
import kb.report.Table;
import kb.report.Tabular;

/**
 * What late facts changed of days that were closed.
 *
 * @param revisions the oldest first
 */
public record RevisionReport(ReportRange range, List<Revision> revisions) implements Tabular {

  @Override
  public Table table() {
    return new Table(
        "revisions-" + range.from() + "-" + range.to(),
        List.of("day", "channel", "lang", "before", "after", "reason", "revised_at"),
        revisions.stream()
            .map(revision ->
                Table.row(
                    revision.day(),
                    revision.channel(),
                    revision.lang(),
                    revision.before(),
                    revision.after(),
                    revision.reason(),
                    revision.revisedAt()))
            .toList());
  }
}
