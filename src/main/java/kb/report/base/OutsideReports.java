package kb.report.base;

import jakarta.inject.Singleton;
import java.net.URI;
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
import kb.article.Article;
import kb.article.ArticleLibrary;
import kb.report.ReportConfig;
import kb.report.ReportRange;
import org.jspecify.annotations.Nullable;

/** Counts how often outside pages answered. Safe for use by many threads. */
@Singleton
public final class OutsideReports {

  private final Links links;
  private final Checkups checkups;
  private final ArticleLibrary library;
  private final ZoneId zone;

  public OutsideReports(
      Links links, Checkups checkups, ArticleLibrary library, ReportConfig config) {
    this.links = links;
    this.checkups = checkups;
    this.library = library;
    this.zone = config.zone();
  }

  /** The pages linked as answers in a range and not taken back, the most used first. */
  public OutsideReport outside(ReportRange range) {
    Map<String, Checkup> looks = checkups.all();
    Map<String, List<Link>> byPage =
        links.between(range.begin(zone), range.end(zone)).stream()
            .filter(Link::stands)
            .filter(it -> it.relation() == Relation.ANSWERS || it.relation() == Relation.PARTLY)
            .filter(link -> !page(link).isEmpty())
            .collect(Collectors.groupingBy(this::page));
    List<OutsideReport.Line> lines =
        byPage.entrySet().stream()
            .map(of -> line(of.getKey(), of.getValue(), looks.get(of.getKey())))
            .sorted(
                Comparator.comparingInt(OutsideReport.Line::tickets)
                    .reversed()
                    .thenComparing(OutsideReport.Line::url))
            .toList();
    return new OutsideReport(range.from(), range.to(), lines);
  }

  /** The outside page that answered, itself or by the article that stands for it; else nothing. */
  private String page(Link link) {
    return switch (link.target()) {
      case Target.Outside outside -> outside.identity();
      case Target.ToArticle ours ->
          library.find(ours.key()).map(Article::url).map(URI::toString).orElse("");
    };
  }

  private static OutsideReport.Line line(String url, List<Link> links, @Nullable Checkup look) {
    Link last = links.getLast();
    return new OutsideReport.Line(
        url,
        last.target().title(),
        (int) links.stream().map(Link::ticket).distinct().count(),
        (int) links.stream().map(Link::agent).distinct().count(),
        last.at(),
        links.stream().map(Link::at).toList(),
        look != null && look.isDead(),
        look == null || look.problem().isEmpty() ? null : look.problem());
  }
}
