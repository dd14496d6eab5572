package kb.report;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kb.answer.link.Link;
import kb.answer.link.Links;
import kb.answer.link.Relation;
import kb.answer.link.Target;
import kb.answer.outside.Checkup;
import kb.answer.outside.Checkups;

/** Counts how often outside pages answered. Safe for use by many threads. */
@Singleton
public final class OutsideReports {

  private final Links links;
  private final Checkups checkups;
  private final ZoneId zone;

  public OutsideReports(Links links, Checkups checkups, ReportConfig config) {
    this.links = links;
    this.checkups = checkups;
    this.zone = config.zone();
  }

  /** The pages linked as answers in a range and not taken back, the most used first. */
  public OutsideReport outside(ReportRange range) {
    Map<String, Checkup> looks = checkups.all();
    Map<String, List<Link>> byPage =
        links
            .between(
                range.from().atStartOfDay(zone).toInstant(),
                range.to().plusDays(1).atStartOfDay(zone).toInstant())
            .stream()
            .filter(link -> link.stands() && link.target() instanceof Target.Outside)
            .filter(it -> it.relation() == Relation.ANSWERS || it.relation() == Relation.PARTLY)
            .collect(Collectors.groupingBy(link -> link.target().identity()));
    List<OutsideReport.Line> lines =
        byPage.values().stream()
            .map(of -> line(of, looks))
            .sorted(
                Comparator.comparingInt(OutsideReport.Line::tickets)
                    .reversed()
                    .thenComparing(OutsideReport.Line::url))
            .toList();
    return new OutsideReport(range.from(), range.to(), lines);
  }

  private static OutsideReport.Line line(List<Link> links, Map<String, Checkup> looks) {
    Link last = links.getLast();
    Checkup look = looks.get(last.target().identity());
    return new OutsideReport.Line(
        last.target().identity(),
        last.target().title(),
        (int) links.stream().map(Link::ticket).distinct().count(),
        (int) links.stream().map(Link::agent).distinct().count(),
        last.at(),
        look != null && look.isDead(),
        look == null || look.problem().isEmpty() ? null : look.problem());
  }
}
