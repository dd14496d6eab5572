package kb.language.repair;

import java.util.List;
import kb.language.word.Table;

/**
 * Ukrainian (or Russian) typed in Latin letters: «ne mozhu zaity», «pidkluchennya», «4omu». Knows
 * the official table of 2010 and how people really do it: {@code transliteration.txt}.
 */
public final class Transliteration {

  private static final double BUDGET = 2.2;
  private static final double LATER_SPELLING = 0.1;

  private final RewriteRules rules = new RewriteRules();

  public Transliteration() {
    for (String line : Table.lines("transliteration.txt")) {
      int equals = line.indexOf('=');
      String letter = line.substring(0, equals).strip();
      double cost = letter.length() > 1 ? 0.05 : 0;
      for (String spelling : line.substring(equals + 1).strip().split("\\s+", -1)) {
        rules.add(spelling.equals("-") ? "" : spelling, letter, cost);
        cost += LATER_SPELLING;
      }
    }
  }

  /** The Cyrillic words of the graph that the Latin word may spell, likeliest first. */
  List<Candidate> find(String latin, WordGraph graph) {
    return rules.find(latin, graph, BUDGET);
  }

  /** What Cyrillic words of the graph begin with that the unfinished Latin word may spell. */
  List<Candidate> findBeginnings(String latin, WordGraph graph) {
    return rules.findBeginnings(latin, graph, BUDGET);
  }
}
