package kb.coach;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rules as the widget takes them: what is switched off left out, conditions as written.
 *
 * @param intents pairs of intent and condition, in order
 */
record RulesJson(
    String lang, Map<String, List<String>> cues, List<List<String>> intents, List<TipJson> tips) {

  /** A tip; see {@link TipRule}. */
  record TipJson(
      String id, String when, List<String> unless, String message, String done, boolean alone) {}

  static RulesJson of(Rules rules) {
    return new RulesJson(
        rules.lang(),
        rules.cues(),
        rules.intents().stream()
            .map(rule -> List.of(rule.intent().name().toLowerCase(Locale.ROOT), rule.when().text()))
            .toList(),
        rules.tips().stream().filter(rule -> !rule.off()).map(RulesJson::tip).toList());
  }

  private static TipJson tip(TipRule rule) {
    return new TipJson(
        rule.id(), rule.when().text(), rule.unless(), rule.message(), rule.done(), rule.alone());
  }
}
