package kb.language.repair;

import java.util.List;

/**
 * Ukrainian typed on a Russian keyboard, without і ї є ґ and the apostrophe: «видповиди»,
 * «пидключення», «обьект», «сыстема»; also an apostrophe that was simply left out («компютер»).
 */
public final class RussianLetters {

  private static final double BUDGET = 1.6;
  private static final String ALPHABET = "абвгдежзийклмнопрстуфхцчшщьюяіїє'";

  private final RewriteRules rules =
      new RewriteRules()
          .addThemselves(ALPHABET)
          .add("и", "і", 0.1)
          .add("и", "ї", 0.2)
          .add("е", "є", 0.15)
          .add("ы", "и", 0.05)
          .add("ы", "і", 0.1)
          .add("э", "е", 0.05)
          .add("э", "є", 0.1)
          .add("ё", "йо", 0.1)
          .add("ё", "ьо", 0.1)
          .add("ё", "о", 0.2)
          .add("ё", "е", 0.2)
          .add("ъ", "'", 0.05)
          .add("ъ", "ї", 0.1)
          .add("ь", "'", 0.2)
          .add("йи", "ї", 0.2)
          .add("йе", "є", 0.2)
          .add("", "'", 0.15);

  /** The words of the graph that were meant, likeliest first. */
  List<Candidate> find(String typed, WordGraph graph) {
    return rules.find(typed, graph, BUDGET);
  }

  /** What words of the graph begin with that was meant by an unfinished word. */
  List<Candidate> findBeginnings(String typed, WordGraph graph) {
    return rules.findBeginnings(typed, graph, BUDGET);
  }
}
