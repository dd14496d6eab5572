package kb.page.report;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kb.article.ArticleLibrary;
import kb.page.Words;
import kb.page.report.TrendPlots.OutcomeName;
import kb.report.day.Funnel;
import kb.report.day.OutcomeCounts;
import kb.report.day.RevisionReport;
import kb.report.visit.ArticleReport;
import kb.report.visit.BreakdownReport;
import kb.report.visit.DeflectionReport;
import kb.report.visit.GuardrailReport;
import kb.report.visit.HoldoutPlan;
import kb.report.visit.TrendReport;

/**
 * The reports as the owner's page shows them; each part of the page is one template that reads one
 * of these.
 *
 * @param headlines confirmed, presumed, causal
 * @param sums what they come to: causal against counted, and money
 * @param naive what the usual count would say: shown, and no ticket in the visit
 * @param plan what an experiment would take; only while none runs
 */
public record ReportView(
    boolean hasVisits,
    long provisional,
    List<Headline> headlines,
    List<Headline> sums,
    String naive,
    Optional<PlanTable> plan,
    List<Bar> funnel,
    List<Bar> outcomes,
    Plot outcomePlot,
    List<Groups> groups,
    ArticleLists articles,
    List<GuardrailRow> guardrails,
    TipRows tips,
    Quality quality,
    List<RevisionRow> revisions,
    List<String> channels,
    List<String> languages,
    Numbers numbers) {

  private static final int REVISIONS_SHOWN = 10;

  /**
   * What the numbers rest on.
   *
   * @param withoutStart visits that are not counted because their start is lost, and their share
   * @param anonymous visits of nobody knows whom, and their share
   * @param lost browser events that never arrived
   */
  public record Quality(Bar withoutStart, Bar anonymous, String lost) {}

  /** What a reader is shown of the reports of one range. */
  public static ReportView of(
      DeflectionReport report,
      TrendReport trend,
      BreakdownReport breakdown,
      BreakdownReport all,
      ArticleReport articles,
      GuardrailReport guardrails,
      TipRows tips,
      RevisionReport revisions,
      Optional<HoldoutPlan> plan,
      ArticleLibrary library,
      int windowDays,
      ZoneId zone,
      Words words) {
    Numbers numbers = new Numbers(words);
    TrendPlots plots = new TrendPlots(trend, words, numbers);
    Headlines headlines = new Headlines(report, plots, windowDays, words, numbers);
    return new ReportView(
        report.outcomes().visits() > 0,
        report.outcomes().provisional(),
        List.of(headlines.confirmed(), headlines.presumed(), headlines.causal()),
        List.of(headlines.honesty(), headlines.money()),
        naive(report.funnel(), words, numbers),
        plan.map(known -> PlanTable.of(known, words, numbers)),
        funnel(report.funnel(), words, numbers),
        outcomes(report.outcomes(), words, numbers),
        plots.outcomes(),
        List.of(
            Groups.channels(breakdown, words, numbers),
            Groups.languages(breakdown, words, numbers)),
        ArticleLists.of(articles, library, words, numbers),
        guardrails.guardrails().stream()
            .map(guardrail -> GuardrailRow.of(guardrail, words, numbers))
            .toList(),
        tips,
        quality(report, words, numbers),
        revisions.revisions().reversed().stream()
            .map(revision -> RevisionRow.of(revision, zone, words))
            .toList(),
        all.channels().stream().map(BreakdownReport.Line::name).toList(),
        all.languages().stream().map(BreakdownReport.Line::name).toList(),
        numbers);
  }

  /** The revisions to be seen at once. */
  public List<RevisionRow> latestRevisions() {
    return revisions.subList(0, Math.min(revisions.size(), REVISIONS_SHOWN));
  }

  /** The others, which are folded away. */
  public List<RevisionRow> olderRevisions() {
    return revisions.subList(latestRevisions().size(), revisions.size());
  }

  /** How many those are, in words. */
  public String olderRevisionsCounted() {
    return numbers.words().count("revisionsOlder", olderRevisions().size());
  }

  /** What a channel is called. */
  public String channel(String name) {
    return Groups.called("channel", name, numbers.words().texts());
  }

  /** What a language is called. */
  public String language(String name) {
    return Groups.called("language", name, numbers.words().texts());
  }

  private static String naive(Funnel funnel, Words words, Numbers numbers) {
    double share = funnel.shown() == 0 ? 0 : 1 - (double) funnel.sent() / funnel.shown();
    return words.with("naive", numbers.share(share));
  }

  private static List<Bar> funnel(Funnel funnel, Words words, Numbers numbers) {
    long of = funnel.eligible();
    return List.of(
        step("Eligible", funnel.eligible(), of, words, numbers),
        step("Shown", funnel.shown(), of, words, numbers),
        step("Rendered", funnel.rendered(), of, words, numbers),
        step("Opened", funnel.opened(), of, words, numbers),
        step("Read", funnel.read(), of, words, numbers),
        step("Solved", funnel.solved(), of, words, numbers),
        step("Sent", funnel.sent(), of, words, numbers));
  }

  private static Bar step(String name, long number, long of, Words words, Numbers numbers) {
    String ink = name.equals("Solved") ? "confirmed" : name.equals("Sent") ? "submitted" : "step";
    return Bar.of(
        words.get("funnel" + name), words.get("funnel" + name + "Means"), number, of, ink, numbers);
  }

  private static List<Bar> outcomes(OutcomeCounts counts, Words words, Numbers numbers) {
    return Arrays.stream(OutcomeName.values())
        .map(outcome ->
            Bar.of(
                words.get(outcome.word()),
                words.get(outcome.word() + "Means"),
                outcome.in(counts),
                counts.visits(),
                outcome.word(),
                numbers))
        .toList();
  }

  private static Quality quality(DeflectionReport report, Words words, Numbers numbers) {
    long visits = report.outcomes().visits();
    return new Quality(
        Bar.of(
            words.get("withoutStart"),
            words.get("withoutStartMeans"),
            report.withoutStart(),
            visits + report.withoutStart(),
            "bounced",
            numbers),
        Bar.of(
            words.get("anonymous"),
            words.get("anonymousMeans"),
            report.anonymous(),
            visits,
            "unread",
            numbers),
        numbers.count(report.lostEvents()));
  }
}
