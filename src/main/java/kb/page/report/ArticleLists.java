package kb.page.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import kb.article.Article;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.page.Words;
import kb.report.statistics.Interval;
import kb.report.statistics.Proportion;
import kb.report.visit.ArticleReport;
import kb.report.visit.ArticleReport.Avoided;
import kb.report.visit.ArticleReport.Line;
import org.jspecify.annotations.Nullable;

/**
 * What the articles did: those that helped most, and those with something to mend. Each list is
 * ordered by the lower end of its share, so that one of one does not beat ninety of a hundred.
 *
 * @param helpful those that helped most
 * @param unopened shown and never opened: look at the title
 * @param unhelpful opened, and a ticket sent all the same: look at the text
 * @param fleeting said to solve it, and a ticket after all: look at the solution
 */
public record ArticleLists(
    List<Row> helpful, List<Row> unopened, List<Row> unhelpful, List<Row> fleeting) {

  private static final int LONGEST = 8;

  /** An article shown more seldom says nothing yet. */
  private static final long ENOUGH_SHOWN = 10;

  /**
   * An article in a list.
   *
   * @param url its page; empty where it is none of today's public articles
   * @param hits how often what the list is about happened
   * @param of out of how many
   * @param avoided the tickets it is worth, and their range; empty without an experiment
   */
  public record Row(
      String title, String url, String hits, String of, Whisker share, String avoided) {}

  static ArticleLists of(
      ArticleReport report, ArticleLibrary library, Words words, Numbers numbers) {
    Lists lists = new Lists(report.articles(), library, words, numbers);
    return new ArticleLists(
        lists.by(line -> Math.round(line.credits()), Line::opened, line -> line.credits() >= 1),
        lists.unopened(),
        lists.by(Line::openedThenSent, Line::opened, line -> line.openedThenSent() > 0),
        lists.by(Line::solvedThenBounced, Line::solved, line -> line.solvedThenBounced() > 0));
  }

  private record Lists(List<Line> lines, ArticleLibrary library, Words words, Numbers numbers) {

    List<Row> by(ToLongFunction<Line> hits, ToLongFunction<Line> of, Predicate<Line> isMeant) {
      return lines.stream()
          .filter(line -> line.shown() >= ENOUGH_SHOWN)
          .filter(isMeant)
          .sorted(
              Comparator.comparingDouble((Line line) -> share(line, hits, of).wilson().low())
                  .reversed()
                  .thenComparing(Line::article))
          .limit(LONGEST)
          .map(line -> row(line, share(line, hits, of)))
          .toList();
    }

    List<Row> unopened() {
      return lines.stream()
          .filter(line -> line.opened() == 0 && line.shown() >= ENOUGH_SHOWN)
          .sorted(Comparator.comparingLong(Line::shown).reversed().thenComparing(Line::article))
          .limit(LONGEST)
          .map(line -> row(line, new Proportion(0, line.shown())))
          .toList();
    }

    private static Proportion share(Line line, ToLongFunction<Line> hits, ToLongFunction<Line> of) {
      long outOf = of.applyAsLong(line);
      return new Proportion(Math.min(hits.applyAsLong(line), outOf), outOf);
    }

    private Row row(Line line, Proportion share) {
      Article article =
          library.translations(line.article()).stream()
              .max(Comparator.comparing((Article each) -> each.key().lang().equals(words.lang())))
              .orElse(null);
      return new Row(
          article == null ? line.article() : article.title(),
          article == null || article.audience() != Audience.PUBLIC
              ? ""
              : "/articles/" + article.key().lang() + "/" + article.key().id(),
          numbers.count(share.hits()),
          numbers.count(share.trials()),
          Whisker.on(
              new Interval(0, 1),
              share.rate(),
              share.wilson(),
              numbers.share(share.rate()),
              numbers.shares(share.wilson())),
          avoided(line.ticketsAvoided()));
    }

    private String avoided(@Nullable Avoided avoided) {
      return avoided == null
          ? ""
          : numbers.count(avoided.likely()) + " (" + numbers.counts(avoided.interval()) + ")";
    }
  }
}
