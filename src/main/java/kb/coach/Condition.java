package kb.coach;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * When a rule holds: {@code incident, error, !attachment | crash}. A comma is "and", a bar is "or",
 * {@code !} is "not"; the bar binds least.
 *
 * @param text as written in the rules
 */
record Condition(String text) {

  boolean holds(Predicate<String> facts) {
    return alternatives().stream()
        .anyMatch(all -> all.stream().allMatch(name -> holds(name, facts)));
  }

  private static boolean holds(String name, Predicate<String> facts) {
    return name.startsWith("!") ? !facts.test(name.substring(1)) : facts.test(name);
  }

  /** The facts it asks for. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    alternatives().forEach(all -> all.forEach(name -> names.add(name.replace("!", ""))));
    return names;
  }

  private List<List<String>> alternatives() {
    List<List<String>> alternatives = new ArrayList<>();
    for (String alternative : text.split("\\|", -1)) {
      alternatives.add(List.of(alternative.strip().split("\\s*,\\s*", -1)));
    }
    return alternatives;
  }
}
