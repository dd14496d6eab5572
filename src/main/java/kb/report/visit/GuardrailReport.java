package kb.report.visit;

import java.util.List;
import kb.report.ReportRange;
import kb.report.Table;
import kb.report.Tabular;
import kb.report.effect.Guardrail;

/**
 * Whether suggestions harm anybody.
 *
 * @param guardrails what they must not make worse; without an experiment only what can be compared
 *     with the time before
 */
public record GuardrailReport(ReportRange range, List<Guardrail> guardrails) implements Tabular {

  public GuardrailReport {
    guardrails = List.copyOf(guardrails);
  }

  @Override
  public Table table() {
    return new Table(
        "guardrails-" + range.from() + "-" + range.to(),
        List.of(
            "measure",
            "state",
            "with",
            "with_of",
            "without",
            "without_of",
            "worse_by",
            "low",
            "high",
            "margin"),
        guardrails.stream()
            .map(guardrail ->
                Table.row(
                    guardrail.measure(),
                    guardrail.state(),
                    guardrail.with(),
                    guardrail.of(),
                    guardrail.without(),
                    guardrail.withoutOf(),
                    guardrail.worseBy(),
                    guardrail.interval() == null ? null : guardrail.interval().low(),
                    guardrail.interval() == null ? null : guardrail.interval().high(),
                    guardrail.margin()))
            .toList());
  }
}
