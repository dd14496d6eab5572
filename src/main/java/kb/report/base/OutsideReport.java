package kb.report.base;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kb.report.Table;
import kb.report.Tabular;
import org.jspecify.annotations.Nullable;

/** The pages of other sites that answered tickets most often: what we should write ourselves. */
public record OutsideReport(LocalDate from, LocalDate to, List<Line> pages) implements Tabular {

  private static final List<String> HEAD =
      List.of("url", "title", "tickets", "agents", "last", "dead", "problem");

  @Override
  public Table table() {
    return new Table("outside", HEAD, pages.stream().map(Line::row).toList());
  }

  /**
   * One page.
   *
   * @param tickets how many tickets it was linked to as an answer, whole or in part
   * @param agents how many different agents linked it
   * @param last when it was linked last
   * @param times when it was linked
   * @param dead whether it was gone at the last looks
   * @param problem why the last look found it no good; absent where it was there
   */
  @JsonInclude(Include.NON_NULL)
  public record Line(
      String url,
      String title,
      int tickets,
      int agents,
      Instant last,
      List<Instant> times,
      boolean dead,
      @Nullable String problem) {

    private List<@Nullable Object> row() {
      return Table.row(url, title, tickets, agents, last, dead, problem);
    }
  }
}
