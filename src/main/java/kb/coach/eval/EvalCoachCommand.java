package kb.coach.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import kb.coach.Coach;
import kb.coach.Coaches;
import kb.coach.Rules;
import kb.coach.TipRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./kb eval coach}: precision and recall of every tip, by language, on both halves. */
@Command(
    name = "coach",
    description = "Precision and recall of every tip on the labelled requests.",
    mixinStandardHelpOptions = true)
public final class EvalCoachCommand implements Callable<Integer> {

  @Option(
      names = "--set",
      description = "folder with uk-tune.tsv, uk-heldout.tsv, uk-fresh.tsv and the same in en",
      defaultValue = "src/test/resources/coach")
  private Path folder = Path.of("src/test/resources/coach");

  @Option(names = "--errors", description = "print the tuned half's messages that went wrong")
  private boolean errors;

  @Option(names = "--all", description = "judge the rules that are switched off, too")
  private boolean all;

  @Option(names = "--cost", description = "print what the longest and worst texts cost instead")
  private boolean cost;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    for (String lang : List.of("uk", "en")) {
      if (cost) {
        cost(out, lang);
        continue;
      }
      Coach coach = new Coach(all ? allOn(Coaches.builtIn(lang)) : Coaches.builtIn(lang));
      List<LabelledRequest> tuned = LabelledRequest.tuned(folder, lang);
      print(out, coach, "tuned", tuned);
      if (errors) {
        tuned.forEach(request -> error(out, coach, request));
      }
      print(out, coach, "unseen", LabelledRequest.unseen(folder, lang));
    }
    out.flush();
    return 0;
  }

  private static void cost(PrintWriter out, String lang) {
    CoachCost found = CoachCost.of(new Coach(Coaches.builtIn(lang)));
    out.printf(
        Locale.ROOT,
        "%s: %d texts of %,d characters, redacted and coached: median %.1f ms, worst %.1f ms (%s…)%n",
        lang,
        found.texts(),
        Coach.LONGEST_TEXT,
        found.medianMs(),
        found.worstMs(),
        found.worst());
  }

  private static void print(
      PrintWriter out, Coach coach, String name, List<LabelledRequest> requests) {
    out.printf(Locale.ROOT, "%n%s %s: %d requests%n", coach.rules().lang(), name, requests.size());
    table(out, coach, TipScore.of(coach, requests));
  }

  private static Rules allOn(Rules rules) {
    return new Rules(
        rules.lang(),
        rules.cues(),
        rules.intents(),
        rules.tips().stream()
            .map(rule ->
                new TipRule(
                    rule.id(),
                    rule.order(),
                    rule.when(),
                    rule.unless(),
                    rule.message(),
                    rule.done(),
                    rule.alone(),
                    false))
            .toList());
  }

  private static void table(PrintWriter out, Coach coach, Map<String, TipScore> scores) {
    out.printf(
        Locale.ROOT,
        "%-12s %9s %9s %6s %9s %7s%n",
        "tip",
        "precision",
        "recall",
        "right",
        "needless",
        "missed");
    for (TipRule rule : coach.rules().tips()) {
      TipScore score = scores.getOrDefault(rule.id(), new TipScore(0, 0, 0));
      out.printf(
          Locale.ROOT,
          "%-12s %8.1f%% %8.1f%% %6d %9d %7d%s%n",
          rule.id(),
          100 * score.precision(),
          100 * score.recall(),
          score.right(),
          score.needless(),
          score.missed(),
          rule.off() ? "  (switched off)" : "");
    }
  }

  private static void error(PrintWriter out, Coach coach, LabelledRequest request) {
    var shown = TipScore.shown(coach, request);
    if (!shown.equals(Set.copyOf(request.tips()))) {
      String text = request.text().replace('\n', '⏎');
      out.printf(Locale.ROOT, "  wanted %s, shown %s: %s%n", request.tips(), shown, text);
    }
  }
}
