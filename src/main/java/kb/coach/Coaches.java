package kb.coach;

import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The coaches, one a language: the rules in the program, and over them what the desk put into
 * {@code coach-uk.rules} or {@code coach-en.rules} of its folder. A bad file of the desk is a fault
 * and changes nothing. Read once, at start.
 */
@Singleton
public final class Coaches {

  private static final List<String> LANGUAGES = List.of("uk", "en");

  private final Map<String, Coach> byLanguage = new LinkedHashMap<>();
  private final List<RuleFault> faults = new ArrayList<>();

  @Inject
  Coaches(CoachSettings settings) {
    this(Path.of(settings.dir()));
  }

  /** Reads the rules, those of the desk from a folder, which need not exist. */
  public Coaches(Path deskFolder) {
    for (String lang : LANGUAGES) {
      byLanguage.put(lang, new Coach(withDesk(builtIn(lang), deskFolder)));
    }
  }

  /** The rules of the program itself. */
  public static Rules builtIn(String lang) {
    String file = "rules-" + lang + ".rules";
    try (InputStream in = Coaches.class.getResourceAsStream("/kb/coach/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file kb/coach/" + file);
      }
      return RuleFile.read(file, lang, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException | BadRules broken) {
      throw new IllegalStateException("kb/coach/" + file + " of the program is broken", broken);
    }
  }

  private Rules withDesk(Rules rules, Path folder) {
    Path file = folder.resolve("coach-" + rules.lang() + ".rules");
    if (!Files.isRegularFile(file)) {
      return rules;
    }
    String name = file.getFileName().toString();
    try {
      return RuleFile.readOver(rules, name, Files.readString(file, StandardCharsets.UTF_8));
    } catch (BadRules bad) {
      faults.add(bad.fault());
    } catch (IOException unreadable) {
      faults.add(new RuleFault(name, 1, "cannot be read as UTF-8 text: " + unreadable));
    }
    Log.warnf("coach rules not used, the built-in ones stay: %s", faults.get(faults.size() - 1));
    return rules;
  }

  /** The coach for a language; for one that has no rules, the Ukrainian. */
  public Coach coach(String lang) {
    Coach ukrainian = byLanguage.values().iterator().next();
    return byLanguage.getOrDefault(lang, ukrainian);
  }

  /** Coaches a text in the language of the context. */
  public Coaching coach(String text, CoachContext context) {
    return coach(context.lang()).coach(text, context);
  }

  /** What is wrong with the desk's files. */
  public List<RuleFault> faults() {
    return List.copyOf(faults);
  }
}
