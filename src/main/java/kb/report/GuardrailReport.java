package kb.report;

import java.util.List;

/**
 * Whether suggestions harm anybody.
 *
 * @param guardrails what they must not make worse; without an experiment only what can be compared
 *     with the time before
 */
public record GuardrailReport(ReportRange range, List<Guardrail> guardrails) {

  public GuardrailReport {
    guardrails = List.copyOf(guardrails);
  }
}
