package kb.page.report;

import kb.page.Words;
import kb.report.Share;
import kb.report.effect.CausalEffect;
import kb.report.effect.CausalEffect.Estimate;
import kb.report.effect.CausalEffect.Window;
import kb.report.effect.Money;
import kb.report.visit.DeflectionReport;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that are read first: three side by side, never one, and what they come to.
 *
 * @param report where they are from
 * @param plots the same over time
 * @param windowDays the desk's own window
 */
record Headlines(
    DeflectionReport report, TrendPlots plots, int windowDays, Words words, Numbers numbers) {

  Headline confirmed() {
    return counted("confirmed", report.confirmed(), plots.confirmed());
  }

  Headline presumed() {
    return counted("presumed", report.presumed(), plots.presumed());
  }

  private Headline counted(String name, Share share, Plot plot) {
    return new Headline(
        name,
        words.get(name),
        numbers.count(share.visits()),
        share.outOf() == 0 ? "" : words.with("ofShown", numbers.share(share.rate())),
        share.outOf() == 0 ? "" : numbers.shares(share.interval()),
        words.get(name + "Means"),
        share.outOf() == 0 ? words.get("noVisits") : null,
        share.outOf() == 0 ? null : plot);
  }

  Headline causal() {
    Estimate estimate = estimate();
    return estimate == null
        ? empty("causal")
        : new Headline(
            "causal",
            words.get("causal"),
            numbers.count(estimate.ticketsAvoided()),
            words.with("ofEligible", numbers.share(estimate.rate())),
            numbers.shares(estimate.sequence()),
            words.get("causalMeans"),
            null,
            plots.causal());
  }

  /** Tickets avoided for each deflection counted. */
  Headline honesty() {
    Estimate estimate = estimate();
    return estimate == null || estimate.honesty() == null || estimate.honestyInterval() == null
        ? empty("honesty")
        : new Headline(
            "honesty",
            words.get("honesty"),
            numbers.ratio(estimate.honesty()),
            words
                .get("honestyShare")
                .replace("{0}", numbers.count(100 * estimate.honesty()))
                .replace("{1}", numbers.counts(estimate.honestyInterval().times(100))),
            "",
            words.get("honestyMeans"),
            null,
            plots.honesty());
  }

  /** What the tickets avoided would have cost. */
  Headline money() {
    Money savings = report.savings();
    return savings == null
        ? new Headline(
            "money",
            words.get("money"),
            "—",
            "",
            "",
            words.get("moneyMeans"),
            estimate() == null ? reason() : words.get("moneyWithout"),
            null)
        : new Headline(
            "money",
            words.get("money"),
            words.with("about", numbers.money(savings.likely(), savings.currency())),
            words
                .get("fromTo")
                .replace("{0}", numbers.money(savings.low(), savings.currency()))
                .replace("{1}", numbers.money(savings.high(), savings.currency())),
            "",
            words.get("moneyMeans"),
            null,
            null);
  }

  private Headline empty(String name) {
    return new Headline(
        name, words.get(name), "—", "", "", words.get(name + "Means"), reason(), null);
  }

  /** Why there is no causal number. */
  private String reason() {
    CausalEffect causal = report.causal();
    if (causal == null) {
      return words.get("causal.NO_EXPERIMENT");
    }
    return switch (causal.status()) {
      case ASSIGNMENT_PROBLEM ->
          words
              .get("causal.ASSIGNMENT_PROBLEM")
              .replace("{0}", numbers.share(causal.share()))
              .replace("{1}", numbers.count(causal.ratio().heldOut()))
              .replace("{2}", numbers.count(causal.ratio().heldOut() + causal.ratio().treated()));
      case NOT_ENOUGH_DATA -> {
        Window window =
            causal.windows().stream()
                .filter(each -> each.days() == windowDays)
                .findFirst()
                .orElseThrow();
        yield words
            .get("causal.NOT_ENOUGH_DATA")
            .replace("{0}", numbers.count(window.heldOut().trials()))
            .replace("{1}", numbers.count(window.treated().trials()))
            .replace("{2}", numbers.count(causal.tooRecent()));
      }
      case ESTIMATED -> words.get("causal.NOTHING_COUNTED");
    };
  }

  @Nullable Estimate estimate() {
    CausalEffect causal = report.causal();
    return causal == null || causal.status() != CausalEffect.Status.ESTIMATED
        ? null
        : causal.estimate(windowDays);
  }
}
