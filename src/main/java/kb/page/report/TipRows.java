package kb.page.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kb.coach.Rules;
import kb.coach.TipRule;
import kb.page.Words;
import kb.page.report.Plot.Drawing;
import kb.page.report.Plot.Kind;
import kb.page.report.Plot.Series;
import kb.page.report.Plot.Unit;
import kb.report.Share;
import kb.report.statistics.Interval;
import kb.report.visit.CompletenessReport;
import kb.report.visit.CompletenessReport.Period;
import kb.report.visit.TipReport;
import org.jspecify.annotations.Nullable;

/**
 * The coach's part of the page.
 *
 * @param rows the tip shown most often first
 * @param completeness of requests over time; absent where none was scored
 */
public record TipRows(List<Row> rows, @Nullable Plot completeness) {

  /**
   * A tip.
   *
   * @param message as the customer reads it; the rule's id where no such rule is left
   */
  public record Row(String message, String rule, String shown, Whisker fixed, Whisker dismissed) {}

  static TipRows of(
      TipReport tips, CompletenessReport completeness, Rules rules, Words words, Numbers numbers) {
    Map<String, String> messages =
        rules.tips().stream().collect(Collectors.toMap(TipRule::id, TipRule::message));
    boolean isScored = completeness.periods().stream().anyMatch(period -> period.tickets() > 0);
    return new TipRows(
        tips.tips().stream()
            .map(line ->
                new Row(
                    messages.getOrDefault(line.rule(), line.rule()),
                    line.rule(),
                    numbers.count(line.shown()),
                    whisker(line.fixed(), numbers),
                    whisker(line.dismissed(), numbers)))
            .toList(),
        isScored ? plot(completeness, words, numbers) : null);
  }

  private static Whisker whisker(Share share, Numbers numbers) {
    return Whisker.on(
        new Interval(0, 1),
        share.rate(),
        share.interval(),
        numbers.share(share.rate()),
        numbers.shares(share.interval()));
  }

  private static Plot plot(CompletenessReport report, Words words, Numbers numbers) {
    List<@Nullable Double> means = new ArrayList<>();
    List<@Nullable Double> lows = new ArrayList<>();
    List<@Nullable Double> highs = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    List<Long> days = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Integer provisionalFrom = null;
    for (Period period : report.periods()) {
      boolean isKnown = period.tickets() > 1;
      means.add(isKnown ? (Double) period.mean() : null);
      lows.add(isKnown ? (Double) period.interval().low() : null);
      highs.add(isKnown ? (Double) period.interval().high() : null);
      if (period.provisional() && provisionalFrom == null) {
        provisionalFrom = days.size();
      }
      days.add(Plot.middle(period.from(), period.to()));
      names.add(numbers.days(period.from(), period.to()));
      rows.addFirst(
          List.of(
              names.getLast(),
              isKnown ? numbers.share(period.mean()) : "—",
              isKnown ? numbers.shares(period.interval()) : "—",
              numbers.count(period.tickets()),
              numbers.share(period.complete().rate())));
    }
    String title = words.get("completeness");
    return new Plot(
        title,
        new Drawing(
            Kind.BAND,
            Unit.SHARE,
            days,
            names,
            provisionalFrom,
            words.get("provisional"),
            0.0,
            1.0,
            List.of(new Series(title, "presumed", means, lows, highs))),
        List.of(
            words.get("period"),
            title,
            words.get("interval"),
            words.get("tickets"),
            words.get("completeTickets")),
        rows);
  }
}
