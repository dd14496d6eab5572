package kb.page;

import java.util.List;
import java.util.Optional;
import kb.report.CausalEffect;
import kb.report.DeflectionReport;
import kb.report.Funnel;
import kb.report.OutcomeCounts;
import kb.report.Share;

/**
 * A deflection report as the owner's page shows it.
 *
 * @param confirmed the first headline
 * @param presumed the second
 * @param causal the third, while an experiment runs
 * @param visits how many there were
 * @param provisional how many of them may still end otherwise
 * @param outcomes how visits ended, each with what it means
 * @param funnel how far visits came
 * @param days days with visits, the newest first
 */
public record Figures(
    Headline confirmed,
    Headline presumed,
    Optional<Headline> causal,
    long visits,
    long provisional,
    List<Row> outcomes,
    List<Row> funnel,
    List<DayRow> days) {

  /** A number that is read first: the number, what share it is, and between which shares. */
  public record Headline(String number, String share, String range) {}

  /**
   * A row with a bar.
   *
   * @param percent the length of the bar, 0 to 100
   * @param meaning what the name means, or an empty text
   */
  public record Row(String name, long number, String share, double percent, String meaning) {}

  /** A day: how many visits ended how; {@code other} are all the rest. */
  public record DayRow(
      DeflectionReport.Day day, long confirmed, long presumed, long submitted, long other) {

    static DayRow of(DeflectionReport.Day day) {
      OutcomeCounts counts = day.outcomes();
      long known = counts.confirmed() + counts.presumed() + counts.submitted();
      return new DayRow(
          day, counts.confirmed(), counts.presumed(), counts.submitted(), counts.visits() - known);
    }
  }

  static Figures of(DeflectionReport report, Words words) {
    return new Figures(
        headline(report.confirmed(), words),
        headline(report.presumed(), words),
        Optional.ofNullable(report.causal()).map(effect -> headline(effect, words)),
        report.outcomes().visits(),
        report.outcomes().provisional(),
        outcomes(report.outcomes(), words),
        funnel(report.outcomes().visits(), report.funnel(), words),
        report.days().reversed().stream()
            .filter(day -> day.outcomes().visits() > 0)
            .map(DayRow::of)
            .toList());
  }

  private static Headline headline(Share share, Words words) {
    return new Headline(
        Long.toString(share.visits()),
        words.percent(share.rate()),
        words.range(share.interval().low(), share.interval().high()));
  }

  private static Headline headline(CausalEffect effect, Words words) {
    CausalEffect.Estimate estimate =
        effect.windows().isEmpty() ? null : effect.windows().getFirst().estimate();
    return estimate == null
        ? new Headline("—", words.get("causal." + effect.status()), "")
        : new Headline(
            Long.toString(Math.round(estimate.ticketsAvoided())),
            words.percent(estimate.rate()),
            words.range(estimate.interval().low(), estimate.interval().high()));
  }

  private static List<Row> outcomes(OutcomeCounts counts, Words words) {
    return List.of(
        outcome("confirmed", counts.confirmed(), counts.visits(), words),
        outcome("presumed", counts.presumed(), counts.visits(), words),
        outcome("submitted", counts.submitted(), counts.visits(), words),
        outcome("bounced", counts.bounced(), counts.visits(), words),
        outcome("unsolved", counts.unsolved(), counts.visits(), words),
        outcome("unread", counts.unread(), counts.visits(), words),
        outcome("noSuggestion", counts.noSuggestion(), counts.visits(), words));
  }

  private static Row outcome(String name, long number, long visits, Words words) {
    return row(words.get(name), number, visits, words.get(name + "Means"), words);
  }

  private static List<Row> funnel(long visits, Funnel funnel, Words words) {
    return List.of(
        step("funnelVisits", visits, visits, words),
        step("funnelShown", funnel.shown(), visits, words),
        step("funnelRendered", funnel.rendered(), visits, words),
        step("funnelOpened", funnel.opened(), visits, words),
        step("funnelRead", funnel.read(), visits, words),
        step("funnelSolved", funnel.solved(), visits, words),
        step("funnelSubmitted", funnel.sent(), visits, words));
  }

  private static Row step(String name, long number, long visits, Words words) {
    return row(words.get(name), number, visits, "", words);
  }

  private static Row row(String name, long number, long of, String meaning, Words words) {
    double share = of == 0 ? 0 : (double) number / of;
    return new Row(name, number, words.percent(share), 100 * share, meaning);
  }
}
