package kb.coach;

import java.util.List;
import java.util.Map;

/**
 * Everything the coach knows in one language.
 *
 * @param cues phrases by the name of their list
 * @param intents in order of precedence
 * @param tips in the order they are given
 */
public record Rules(
    String lang, Map<String, List<String>> cues, List<IntentRule> intents, List<TipRule> tips) {

  public Rules {
    cues = Map.copyOf(cues);
    intents = List.copyOf(intents);
    tips = List.copyOf(tips);
  }
}
