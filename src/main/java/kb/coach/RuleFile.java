package kb.coach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kb.coach.cue.Cues;

/**
 * Reads a file of rules, by itself or on top of others: a list of phrases is added to ({@code -} in
 * front of a phrase takes it out), a tip's lines replace those of the same name.
 *
 * <pre>
 * [cue where]          # phrases, one a line; a blank and # begin a remark
 * на сторінці
 * [intent howto]
 * when: question
 * [tip where]
 * order: 60
 * when: incident, !page-known
 * unless: where
 * message: На якій сторінці це сталося?
 * </pre>
 */
final class RuleFile {

  private static final Set<String> TIP_KEYS =
      Set.of("order", "when", "unless", "message", "done", "alone", "off");

  private record Line(int number, String text) {}

  private final String file;
  private final String lang;
  private final Map<String, List<String>> cues = new LinkedHashMap<>();
  private final Map<String, Map<String, Line>> intents = new LinkedHashMap<>();
  private final Map<String, Map<String, Line>> tips = new LinkedHashMap<>();
  private String kind = "";
  private String name = "";

  private RuleFile(String file, String lang) {
    this.file = file;
    this.lang = lang;
  }

  /**
   * Reads rules that stand by themselves.
   *
   * @param file its name, for faults
   * @throws BadRules naming the first bad line
   */
  static Rules read(String file, String lang, String text) throws BadRules {
    RuleFile read = new RuleFile(file, lang);
    read.lines(text);
    return read.rules();
  }

  /**
   * Reads rules that extend, change or switch off others.
   *
   * @throws BadRules naming the first bad line
   */
  static Rules readOver(Rules base, String file, String text) throws BadRules {
    RuleFile read = new RuleFile(file, base.lang());
    read.take(base);
    read.lines(text);
    return read.rules();
  }

  private void take(Rules base) {
    base.cues().forEach((list, phrases) -> cues.put(list, new ArrayList<>(phrases)));
    for (IntentRule rule : base.intents()) {
      intents.put(
          rule.intent().name().toLowerCase(Locale.ROOT),
          new LinkedHashMap<>(Map.of("when", new Line(0, rule.when().text()))));
    }
    for (TipRule rule : base.tips()) {
      Map<String, Line> lines = new LinkedHashMap<>();
      lines.put("order", new Line(0, String.valueOf(rule.order())));
      lines.put("when", new Line(0, rule.when().text()));
      lines.put("unless", new Line(0, String.join(", ", rule.unless())));
      lines.put("message", new Line(0, rule.message()));
      lines.put("done", new Line(0, rule.done()));
      lines.put("alone", new Line(0, rule.alone() ? "yes" : "no"));
      lines.put("off", new Line(0, rule.off() ? "yes" : "no"));
      tips.put(rule.id(), lines);
    }
  }

  private void lines(String text) throws BadRules {
    int number = 0;
    for (String raw : text.split("\n", -1)) {
      number++;
      int remark = raw.startsWith("#") ? 0 : raw.indexOf(" #");
      String line = (remark < 0 ? raw : raw.substring(0, remark)).strip();
      if (line.startsWith("[")) {
        section(number, line);
      } else if (!line.isEmpty()) {
        entry(new Line(number, line));
      }
    }
  }

  private void section(int number, String line) throws BadRules {
    String[] words = line.substring(1, Math.max(1, line.length() - 1)).strip().split("\\s+", -1);
    if (!line.endsWith("]")
        || words.length != 2
        || !List.of("cue", "intent", "tip").contains(words[0])) {
      throw bad(number, "a section is [cue NAME], [intent NAME] or [tip NAME], not " + line);
    }
    kind = words[0];
    name = words[1];
    switch (kind) {
      case "cue" -> cues.computeIfAbsent(name, key -> new ArrayList<>());
      case "intent" -> {
        intent(number);
        intents.computeIfAbsent(name, key -> new LinkedHashMap<>());
      }
      default -> tips.computeIfAbsent(name, key -> new LinkedHashMap<>());
    }
  }

  private Intent intent(int number) throws BadRules {
    try {
      return Intent.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw bad(number, "no intent '" + name + "'; there are incident, howto, request");
    }
  }

  private void entry(Line line) throws BadRules {
    switch (kind) {
      case "cue" -> phrase(line);
      case "intent" -> keyed(line, Set.of("when"), intents.getOrDefault(name, Map.of()));
      case "tip" -> keyed(line, TIP_KEYS, tips.getOrDefault(name, Map.of()));
      default -> throw bad(line.number(), "a line before the first section: " + line.text());
    }
  }

  private void phrase(Line line) throws BadRules {
    List<String> phrases = cues.getOrDefault(name, new ArrayList<>());
    if (line.text().startsWith("- ")) {
      if (!phrases.remove(line.text().substring(2).strip())) {
        throw bad(line.number(), "list '" + name + "' has no phrase " + line.text().substring(2));
      }
      return;
    }
    try {
      Cues.check(line.text());
    } catch (IllegalArgumentException wrong) {
      throw bad(line.number(), String.valueOf(wrong.getMessage()));
    }
    phrases.add(line.text());
  }

  private void keyed(Line line, Set<String> keys, Map<String, Line> into) throws BadRules {
    int colon = line.text().indexOf(':');
    String key = colon < 0 ? line.text() : line.text().substring(0, colon).strip();
    if (colon < 0 || !keys.contains(key)) {
      throw bad(
          line.number(), "expected one of " + new TreeSet<>(keys) + " and a colon, not " + key);
    }
    into.put(key, new Line(line.number(), line.text().substring(colon + 1).strip()));
  }

  private Rules rules() throws BadRules {
    List<IntentRule> intentRules = new ArrayList<>();
    for (Map.Entry<String, Map<String, Line>> entry : intents.entrySet()) {
      name = entry.getKey();
      intentRules.add(new IntentRule(intent(0), condition(entry.getValue())));
    }
    List<TipRule> tipRules = new ArrayList<>();
    for (Map.Entry<String, Map<String, Line>> entry : tips.entrySet()) {
      name = entry.getKey();
      tipRules.add(tip(entry.getValue()));
    }
    tipRules.sort(Comparator.comparingInt(TipRule::order));
    return new Rules(lang, cues, intentRules, tipRules);
  }

  private TipRule tip(Map<String, Line> lines) throws BadRules {
    Line message = lines.get("message");
    if (message == null || message.text().isEmpty()) {
      throw bad(anyLine(lines), "tip '" + name + "' has no message");
    }
    Line unless = lines.getOrDefault("unless", new Line(0, ""));
    List<String> satisfied =
        unless.text().isEmpty() ? List.of() : List.of(unless.text().split("\\s*,\\s*", -1));
    known(unless.number(), new LinkedHashSet<>(satisfied));
    return new TipRule(
        name,
        number(lines.getOrDefault("order", new Line(anyLine(lines), ""))),
        condition(lines),
        satisfied,
        message.text(),
        lines.getOrDefault("done", new Line(0, "")).text(),
        yes(lines, "alone"),
        yes(lines, "off"));
  }

  private Condition condition(Map<String, Line> lines) throws BadRules {
    Line when = lines.get("when");
    if (when == null || when.text().isEmpty()) {
      throw bad(anyLine(lines), "'" + name + "' has no 'when:'");
    }
    Condition condition = new Condition(when.text());
    known(when.number(), condition.names());
    return condition;
  }

  private void known(int line, Set<String> names) throws BadRules {
    for (String fact : names) {
      if (!Facts.NAMES.contains(fact) && !cues.containsKey(fact)) {
        throw bad(
            line, "'" + fact + "' is neither a [cue ...] nor one of " + new TreeSet<>(Facts.NAMES));
      }
    }
  }

  private int number(Line line) throws BadRules {
    try {
      return Integer.parseInt(line.text());
    } catch (NumberFormatException wrong) {
      throw bad(line.number(), "tip '" + name + "' needs 'order:' and a whole number");
    }
  }

  private boolean yes(Map<String, Line> lines, String key) throws BadRules {
    Line line = lines.getOrDefault(key, new Line(0, "no"));
    if (!List.of("yes", "no").contains(line.text())) {
      throw bad(line.number(), "'" + key + "' is yes or no");
    }
    return line.text().equals("yes");
  }

  private static int anyLine(Map<String, Line> lines) {
    return lines.values().stream().mapToInt(Line::number).max().orElse(0);
  }

  private BadRules bad(int line, String message) {
    return new BadRules(new RuleFault(file, line, message));
  }
}
