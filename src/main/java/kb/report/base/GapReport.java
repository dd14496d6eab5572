package kb.report.base;

import java.util.List;
import kb.answer.upkeep.Gap;
import kb.report.ReportRange;
import kb.report.Table;
import kb.report.Tabular;

/**
 * What people asked that no article was linked to.
 *
 * @param gaps open ones first, those that most people asked first
 */
public record GapReport(ReportRange range, List<Gap> gaps) implements Tabular {

  public GapReport {
    gaps = List.copyOf(gaps);
  }

  @Override
  public Table table() {
    return new Table(
        "gaps-" + range.from() + "-" + range.to(),
        List.of(
            "gap",
            "words",
            "example",
            "tickets",
            "people",
            "first",
            "last",
            "owner",
            "answered",
            "closed",
            "caught_by",
            "caught",
            "asked_again"),
        gaps.stream()
            .map(gap ->
                Table.row(
                    gap.id(),
                    String.join(", ", gap.words()),
                    gap.example(),
                    gap.tickets().size(),
                    gap.people(),
                    gap.first(),
                    gap.last(),
                    gap.owner(),
                    gap.answered(),
                    gap.isClosed(),
                    gap.caught() == null ? null : gap.caught().article().toString(),
                    gap.caught() == null ? null : gap.caught().questions(),
                    gap.caught() == null ? null : gap.caught().asked()))
            .toList());
  }
}
