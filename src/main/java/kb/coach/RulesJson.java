package kb.coach;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
        needed(rules),
        rules.intents().stream()
            .map(rule -> List.of(rule.intent().name().toLowerCase(Locale.ROOT), rule.when().text()))
            .toList(),
        rules.tips().stream().filter(rule -> !rule.off()).map(RulesJson::tip).toList());
  }

  /** The lists that something asks for: the page need not load the others. */
  private static Map<String, List<String>> needed(Rules rules) {
    Set<String> names = new TreeSet<>(Coach.LISTS);
    rules.intents().forEach(rule -> names.addAll(rule.when().names()));
    for (TipRule rule : rules.tips()) {
      if (!rule.off()) {
        names.addAll(rule.when().names());
        names.addAll(rule.unless());
      }
    }
    Map<String, List<String>> lists = new TreeMap<>(rules.cues());
    lists.keySet().retainAll(names);
    return lists;
  }

  private static TipJson tip(TipRule rule) {
    return new TipJson(
        rule.id(), rule.when().text(), rule.unless(), rule.message(), rule.done(), rule.alone());
  }
}
