package kb.page.report;

import java.util.Locale;
import kb.page.Words;
import kb.report.effect.Guardrail;
import kb.report.statistics.Interval;

/**
 * A guardrail in words.
 *
 * @param state as the style sheet and the words know it
 * @param with its value with suggestions, and from how many
 * @param without its value without
 * @param worse by how much it is worse, and between which ends; empty where nobody can say
 * @param margin how much worse is borne
 */
public record GuardrailRow(
    String name,
    String means,
    String state,
    String said,
    String with,
    String without,
    String worse,
    String range,
    String margin) {

  static GuardrailRow of(Guardrail guardrail, Words words, Numbers numbers) {
    String measure = "guard." + guardrail.measure().name().toLowerCase(Locale.ROOT);
    String state = guardrail.state().name().toLowerCase(Locale.ROOT);
    Interval interval = guardrail.interval();
    return new GuardrailRow(
        words.get(measure),
        words.get(measure + ".means"),
        state,
        words.get("guard.state." + state),
        value(guardrail, guardrail.with(), numbers),
        value(guardrail, guardrail.without(), numbers),
        interval == null ? "—" : difference(guardrail, guardrail.worseBy(), words, numbers),
        interval == null
            ? ""
            : difference(guardrail, interval.low(), words, numbers)
                + " … "
                + difference(guardrail, interval.high(), words, numbers),
        difference(guardrail, guardrail.margin(), words, numbers));
  }

  private static String value(Guardrail guardrail, double value, Numbers numbers) {
    return isTime(guardrail) ? numbers.seconds(value) : numbers.share(value);
  }

  private static String difference(
      Guardrail guardrail, double value, Words words, Numbers numbers) {
    String sign = value > 0 ? "+" : "";
    return sign
        + (isTime(guardrail)
            ? numbers.seconds(value)
            : words.with("points", numbers.tenth(100 * value)));
  }

  private static boolean isTime(Guardrail guardrail) {
    return switch (guardrail.measure()) {
      case TIME_TO_SUBMIT, TIME_TO_RESOLUTION -> true;
      case LEFT_UNREAD, REOPENED, REPEATED, NOT_SOLVED, INCOMPLETENESS -> false;
    };
  }
}
