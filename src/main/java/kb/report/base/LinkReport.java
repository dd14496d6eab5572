package kb.report.base;

import java.util.List;
import kb.answer.upkeep.LinkWork;
import kb.report.ReportRange;
import kb.report.Share;
import kb.report.Table;
import kb.report.Tabular;

/**
 * What links say of the desk's work, never of a person's.
 *
 * @param linked closed tickets with an answer linked, of all closed tickets (the link rate of KCS)
 * @param known linked answers that had been linked before, of all linked answers
 * @param search where the search had put what agents linked, by language of the article
 */
public record LinkReport(ReportRange range, Share linked, Share known, List<Line> search)
    implements Tabular {

  /**
   * One language.
   *
   * @param first how often the linked article was suggested first
   * @param three how often among the first three
   * @param meanReciprocal the mean of 1 ÷ rank, 0 where it was not suggested
   */
  public record Line(String lang, Share first, Share three, double meanReciprocal) {}

  public LinkReport {
    search = List.copyOf(search);
  }

  static LinkReport of(ReportRange range, LinkWork work) {
    return new LinkReport(
        range,
        Share.of(work.closedLinked(), work.closed()),
        Share.of(work.known(), work.known() + work.fresh()),
        work.ranks().entrySet().stream()
            .map(lang ->
                new Line(
                    lang.getKey(),
                    Share.of(lang.getValue().first(), lang.getValue().links()),
                    Share.of(lang.getValue().three(), lang.getValue().links()),
                    lang.getValue().meanReciprocal()))
            .toList());
  }

  @Override
  public Table table() {
    return new Table(
        "links-" + range.from() + "-" + range.to(),
        List.of("lang", "links", "first", "three", "mrr"),
        search.stream()
            .map(line ->
                Table.row(
                    line.lang(),
                    line.first().outOf(),
                    line.first().rate(),
                    line.three().rate(),
                    line.meanReciprocal()))
            .toList());
  }
}
