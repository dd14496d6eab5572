package kb.page.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import kb.page.Words;
import kb.page.report.Plot.Drawing;
import kb.page.report.Plot.Kind;
import kb.page.report.Plot.Series;
import kb.page.report.Plot.Unit;
import kb.report.Share;
import kb.report.day.OutcomeCounts;
import kb.report.effect.CausalPoint;
import kb.report.statistics.Interval;
import kb.report.visit.TrendReport;
import kb.report.visit.TrendReport.Period;
import org.jspecify.annotations.Nullable;

/**
 * The plots of a trend.
 *
 * @param trend what they show
 * @param words in whose language
 * @param numbers writes its numbers
 */
record TrendPlots(TrendReport trend, Words words, Numbers numbers) {

  /** A number and where it may lie. */
  private record Point(double value, Interval interval, String of) {}

  Plot confirmed() {
    return shares("confirmed", Period::confirmed);
  }

  Plot presumed() {
    return shares("presumed", Period::presumed);
  }

  Plot causal() {
    return band("causal", Unit.SHARE, period -> causal(period.causal()));
  }

  /** Causal to counted: 1 where every deflection counted is real. */
  Plot honesty() {
    return band("honesty", Unit.RATIO, period -> honesty(period.causal()));
  }

  private Plot shares(String name, Function<Period, Share> share) {
    return band(name, Unit.SHARE, period -> point(share.apply(period)));
  }

  private @Nullable Point point(Share share) {
    return share.outOf() == 0
        ? null
        : new Point(
            share.rate(),
            share.interval(),
            words
                .get("countOf")
                .replace("{0}", numbers.count(share.visits()))
                .replace("{1}", numbers.count(share.outOf())));
  }

  private static @Nullable Point causal(@Nullable CausalPoint point) {
    return point == null || point.rate() == null || point.interval() == null
        ? null
        : new Point(point.rate(), point.interval(), "");
  }

  private static @Nullable Point honesty(@Nullable CausalPoint point) {
    return point == null || point.honesty() == null || point.honestyInterval() == null
        ? null
        : new Point(point.honesty(), point.honestyInterval(), "");
  }

  private Plot band(String name, Unit unit, Function<Period, @Nullable Point> of) {
    List<@Nullable Double> values = new ArrayList<>();
    List<@Nullable Double> lows = new ArrayList<>();
    List<@Nullable Double> highs = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Period period : trend.periods()) {
      Point point = of.apply(period);
      values.add(point == null ? null : point.value());
      lows.add(point == null ? null : point.interval().low());
      highs.add(point == null ? null : point.interval().high());
      rows.addFirst(row(period, unit, point));
    }
    String title = words.get(name);
    return new Plot(
        title,
        drawing(
            Kind.BAND,
            unit,
            unit == Unit.SHARE ? sharedLow() : 0.0,
            unit == Unit.SHARE ? sharedHigh() : null,
            List.of(new Series(title, name, values, lows, highs))),
        List.of(words.get("period"), title, words.get("interval"), words.get("visits")),
        rows);
  }

  private List<String> row(Period period, Unit unit, @Nullable Point point) {
    String value = "—";
    String interval = "—";
    if (point != null) {
      boolean isShare = unit == Unit.SHARE;
      value = isShare ? numbers.share(point.value()) : numbers.ratio(point.value());
      interval = isShare ? numbers.shares(point.interval()) : numbers.ratios(point.interval());
    }
    return List.of(
        name(period), value, interval, point == null || point.of().isEmpty() ? "" : point.of());
  }

  /** How the visits of each period ended, one on top of the other. */
  Plot outcomes() {
    List<Series> series = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(words.get("period"), words.get("visits")));
    for (OutcomeName outcome : OutcomeName.values()) {
      head.add(words.get(outcome.word()));
      series.add(
          new Series(
              words.get(outcome.word()),
              outcome.word(),
              trend.periods().stream()
                  .<@Nullable Double>map(period -> (double) outcome.in(period.outcomes()))
                  .toList(),
              null,
              null));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Period period : trend.periods()) {
      List<String> row = new ArrayList<>(List.of(name(period)));
      row.add(numbers.count(period.outcomes().visits()));
      for (OutcomeName outcome : OutcomeName.values()) {
        row.add(numbers.count(outcome.in(period.outcomes())));
      }
      rows.addFirst(row);
    }
    return new Plot(
        words.get("definitions"), drawing(Kind.STACK, Unit.COUNT, 0.0, null, series), head, rows);
  }

  private Drawing drawing(
      Kind kind, Unit unit, @Nullable Double low, @Nullable Double high, List<Series> series) {
    List<Period> periods = trend.periods();
    int first =
        IntStream.range(0, periods.size())
            .filter(i -> periods.get(i).provisional())
            .findFirst()
            .orElse(-1);
    return new Drawing(
        kind,
        unit,
        periods.stream().map(period -> Plot.middle(period.from(), period.to())).toList(),
        periods.stream().map(this::name).toList(),
        first < 0 ? null : first,
        words.get("provisional"),
        low,
        high,
        series);
  }

  private String name(Period period) {
    String days = numbers.days(period.from(), period.to());
    return period.provisional() ? days + " (" + words.get("provisionalShort") + ")" : days;
  }

  /** One scale for the three numbers, so that the eye may compare them. */
  private double sharedHigh() {
    double high =
        Math.max(
            highest(period -> period.confirmed().rate()),
            highest(period -> period.presumed().rate()));
    Interval causal = lastCausal();
    return Math.min(1, Math.max(0.05, 1.35 * Math.max(high, causal == null ? 0 : causal.high())));
  }

  private double sharedLow() {
    Interval causal = lastCausal();
    return causal == null ? 0 : Math.max(-sharedHigh(), Math.min(0, 2 * causal.low() - 0.02));
  }

  private double highest(ToDoubleFunction<Period> value) {
    return trend.periods().stream().mapToDouble(value).max().orElse(0);
  }

  private @Nullable Interval lastCausal() {
    CausalPoint last = trend.periods().getLast().causal();
    return last == null ? null : last.interval();
  }

  /** The outcomes as the page names them, from the best to the rest. */
  enum OutcomeName {
    CONFIRMED("confirmed"),
    PRESUMED("presumed"),
    SUBMITTED("submitted"),
    BOUNCED("bounced"),
    UNSOLVED("unsolved"),
    UNREAD("unread"),
    NO_SUGGESTION("noSuggestion");

    private final String word;

    OutcomeName(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    long in(OutcomeCounts counts) {
      return switch (this) {
        case CONFIRMED -> counts.confirmed();
        case PRESUMED -> counts.presumed();
        case SUBMITTED -> counts.submitted();
        case BOUNCED -> counts.bounced();
        case UNSOLVED -> counts.unsolved();
        case UNREAD -> counts.unread();
        case NO_SUGGESTION -> counts.noSuggestion();
      };
    }
  }
}
