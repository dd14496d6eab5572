package kb.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kb.language.word.Roots;
import kb.language.word.StopWords;

/** What a word that is still being typed may become. */
final class Completions {

  private static final int ASKED = 60;
  private static final double TRUST = 0.95;
  private static final double TRUST_IN_STOP_WORD = 0.5;

  /** What the rarest completion counts against the most frequent one. */
  private static final double RAREST = 0.4;

  private Completions() {}

  /** The words that begin so; forms of one root are one reading and are counted together. */
  static List<Reading> of(DraftWord word, Vocabulary vocabulary, Roots roots) {
    String prefix = word.meant();
    Map<List<String>, Integer> frequencies = new LinkedHashMap<>();
    Map<List<String>, String> forms = new LinkedHashMap<>();
    for (String completion : vocabulary.completions(prefix, ASKED)) {
      if (!completion.equals(prefix) && !StopWords.contains(completion)) {
        List<String> terms = roots.of(completion);
        frequencies.merge(terms, vocabulary.frequency(completion), Integer::sum);
        forms.putIfAbsent(terms, completion);
      }
    }
    double trust = word.isStopWord() ? TRUST_IN_STOP_WORD : TRUST;
    double most = frequencies.values().stream().mapToInt(f -> f).max().orElse(1);
    List<Reading> completions = new ArrayList<>();
    forms.forEach((terms, form) -> {
      double share = frequencies.getOrDefault(terms, 0) / Math.max(1, most);
      double weight = trust * (RAREST + (1 - RAREST) * share);
      completions.add(new Reading(form, terms, weight));
    });
    return completions;
  }
}
