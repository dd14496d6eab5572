package kb.coach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules as the widget takes them, in few bytes: what is switched off, and lists that nothing
 * asks for, are left out.
 *
 * @param cues the lists of phrases as one text: a paragraph a list, a line a phrase, the list's
 *     name before them; letters as {@link Signs} write them
 * @param letters what stands behind the signs
 * @param signs each stands in {@code cues} for the letter at its place
 * @param intents pairs of intent and condition, in order
 */
record RulesJson(
    String lang,
    String cues,
    String letters,
    String signs,
    List<List<String>> intents,
    List<TipJson> tips) {

  /** A tip; see {@link TipRule}. What it has not is left out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TipJson(
      String id,
      String when,
      @Nullable String unless,
      String message,
      @Nullable String done,
      @Nullable Boolean alone) {}

  static RulesJson of(Rules rules) {
    String cues = needed(rules);
    Signs signs = Signs.of(cues);
    return new RulesJson(
        rules.lang(),
        signs.write(cues),
        signs.letters(),
        signs.signs(),
        rules.intents().stream()
            .map(rule -> List.of(rule.intent().name().toLowerCase(Locale.ROOT), rule.when().text()))
            .toList(),
        rules.tips().stream().filter(rule -> !rule.off()).map(RulesJson::tip).toList());
  }

  /** The lists that something asks for: the page need not load the others. */
  private static String needed(Rules rules) {
    Set<String> names = new TreeSet<>(Coach.LISTS);
    rules.intents().forEach(rule -> names.addAll(rule.when().names()));
    for (TipRule rule : rules.tips()) {
      if (!rule.off()) {
        names.addAll(rule.when().names());
        names.addAll(rule.unless());
      }
    }
    names.retainAll(rules.cues().keySet());
    return names.stream()
        .map(name -> name + "\n" + String.join("\n", rules.cues().getOrDefault(name, List.of())))
        .collect(Collectors.joining("\n\n"));
  }

  private static TipJson tip(TipRule rule) {
    return new TipJson(
        rule.id(),
        rule.when().text(),
        rule.unless().isEmpty() ? null : String.join("|", rule.unless()),
        rule.message(),
        rule.done().isEmpty() ? null : rule.done(),
        rule.alone() ? true : null);
  }
}
