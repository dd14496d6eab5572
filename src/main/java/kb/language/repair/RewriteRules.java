package kb.language.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What may have been written for what: a table of {@code written → meant} with costs, and the walk
 * that finds the words of a graph that a typed word may stand for.
 *
 * <p>The work of one walk is bounded, whatever is typed.
 */
final class RewriteRules {

  private static final int MOST_STEPS = 4_000;
  private static final int MOST_FOUND = 24;

  /** What it costs to take the last letters for the first of a longer spelling: «kos» for «кош». */
  private static final double HALF_SPELLED = 0.2;

  /** Written so, meant so. */
  private record Rule(String written, String meant, double cost) {}

  private final Map<Character, List<Rule>> rules = new HashMap<>();
  private final List<Rule> insertions = new ArrayList<>();

  /** Adds a rule; an empty {@code written} is a letter that was left out. */
  RewriteRules add(String written, String meant, double cost) {
    Rule rule = new Rule(written, meant, cost);
    if (written.isEmpty()) {
      insertions.add(rule);
    } else {
      rules.computeIfAbsent(written.charAt(0), c -> new ArrayList<>()).add(rule);
    }
    return this;
  }

  /** Adds for each of the letters that it may stand for itself. */
  RewriteRules addThemselves(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      String letter = letters.substring(i, i + 1);
      add(letter, letter, 0);
    }
    return this;
  }

  /** The words of the graph that the typed word may stand for, cheapest first. */
  List<Candidate> find(String typed, WordGraph graph, double budget) {
    return walk(typed, graph, budget, false);
  }

  /** What words of the graph begin with that the typed beginning may stand for, cheapest first. */
  List<Candidate> findBeginnings(String typed, WordGraph graph, double budget) {
    return walk(typed, graph, budget, true);
  }

  private List<Candidate> walk(String typed, WordGraph graph, double budget, boolean beginnings) {
    Walk walk = new Walk(typed, graph, budget, beginnings);
    walk.from(0, graph.root(), 0, false);
    List<Candidate> found = new ArrayList<>();
    walk.found.forEach((word, cost) -> found.add(new Candidate(word, cost)));
    found.sort(java.util.Comparator.comparingDouble(Candidate::cost));
    return found;
  }

  private final class Walk {
    private final String typed;
    private final WordGraph graph;
    private final double budget;
    private final boolean beginnings;
    private final StringBuilder meant = new StringBuilder();
    private final Map<String, Double> found = new HashMap<>();
    private int steps;

    Walk(String typed, WordGraph graph, double budget, boolean beginnings) {
      this.typed = typed;
      this.graph = graph;
      this.budget = budget;
      this.beginnings = beginnings;
    }

    void from(int at, long place, double cost, boolean inserted) {
      if (++steps > MOST_STEPS || found.size() >= MOST_FOUND) {
        return;
      }
      if (at == typed.length() && (beginnings || graph.isWord(place))) {
        found.merge(meant.toString(), cost, Math::min);
      }
      if (at < typed.length()) {
        for (Rule rule : rules.getOrDefault(typed.charAt(at), List.of())) {
          if (typed.startsWith(rule.written(), at)) {
            apply(rule, at, place, cost, false);
          } else if (beginnings && rule.written().startsWith(typed.substring(at))) {
            apply(rule, at, place, cost + HALF_SPELLED, false);
          }
        }
      }
      if (!inserted && at > 0) {
        for (Rule rule : insertions) {
          apply(rule, at, place, cost, true);
        }
      }
    }

    private void apply(Rule rule, int at, long place, double cost, boolean inserting) {
      double dearer = cost + rule.cost();
      if (dearer > budget) {
        return;
      }
      long there = place;
      int length = meant.length();
      for (int i = 0; i < rule.meant().length() && there != WordGraph.NOWHERE; i++) {
        there = graph.next(there, rule.meant().charAt(i));
      }
      if (there != WordGraph.NOWHERE) {
        meant.append(rule.meant());
        from(Math.min(typed.length(), at + rule.written().length()), there, dearer, inserting);
        meant.setLength(length);
      }
    }
  }
}
