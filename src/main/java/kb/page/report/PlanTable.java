package kb.page.report;

import java.util.List;
import kb.page.Words;
import kb.report.visit.HoldoutPlan;

/**
 * What an experiment would take, before it is switched on.
 *
 * @param lead from which traffic that is worked out
 * @param rows share held out, effect, weeks, tickets forgone; none where the traffic says nothing
 */
public record PlanTable(String lead, List<List<String>> rows) {

  static PlanTable of(HoldoutPlan plan, Words words, Numbers numbers) {
    String lead =
        words
            .get("planLead")
            .replace("{0}", numbers.count(plan.eligiblePerWeek()))
            .replace("{1}", numbers.share(plan.ticketRate()));
    return new PlanTable(
        lead,
        plan.options().stream()
            .map(option ->
                List.of(
                    numbers.share(option.share()),
                    words.with("points", numbers.count(100 * option.effect())),
                    numbers.count(Math.ceil(option.weeks())),
                    numbers.count(option.ticketsForgone())))
            .toList());
  }
}
