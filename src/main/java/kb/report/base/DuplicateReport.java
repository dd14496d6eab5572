package kb.report.base;

import java.util.List;
import kb.answer.upkeep.SaidTwice;
import kb.report.Table;
import kb.report.Tabular;

/**
 * Articles of one language that say nearly the same.
 *
 * @param pairs the most alike first
 */
public record DuplicateReport(List<SaidTwice> pairs) implements Tabular {

  public DuplicateReport {
    pairs = List.copyOf(pairs);
  }

  @Override
  public Table table() {
    return new Table(
        "duplicates",
        List.of("article", "other", "alike"),
        pairs.stream()
            .map(pair -> Table.row(pair.one().toString(), pair.other().toString(), pair.alike()))
            .toList());
  }
}
