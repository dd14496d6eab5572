package kb.suggest.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kb.article.Audience;
import kb.search.eval.Topic;
import kb.suggest.Draft;
import kb.suggest.Suggester;
import kb.suggest.Suggestion;
import kb.suggest.confidence.Confidence;
import kb.suggest.confidence.Formulas;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./kb eval typing}: how soon the answer comes while somebody types. */
@Command(
    name = "typing",
    description = {
      "How much of a question must be typed until its answer stands among the first three and"
          + " stays, letter by letter.",
      "FOLDER holds articles.jsonl and queries.jsonl, or relevance tables (*.tsv) for the articles"
          + " of the content folder."
    },
    mixinStandardHelpOptions = true)
public final class TypingCommand implements Callable<Integer> {

  private static final long SEED = 11;
  private static final int SHOWN = 3;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      defaultValue = "src/test/resources/relevance",
      description = "default: ${DEFAULT-VALUE}")
  private Path folder = Path.of("src/test/resources/relevance");

  @Option(names = "--queries", paramLabel = "FILE", description = "other queries of the same form")
  private @Nullable Path queries;

  @Option(
      names = "--sample",
      defaultValue = "250",
      description = "how many questions at most, chosen by chance; default: ${DEFAULT-VALUE}")
  private int sample = 250;

  @Option(
      names = "--precision",
      description = "how often what is shown should be right; default: kb.suggest.precision")
  private @Nullable Double precision;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    double wanted = precision == null ? WantedPrecision.configured() : precision;
    Confidence confidence = new Confidence(Formulas.builtIn(), wanted);
    try (Desk desk = Desk.open(folder, queries)) {
      Suggester suggester = desk.suggester(confidence);
      List<Typed> shown = new ArrayList<>();
      List<Typed> found = new ArrayList<>();
      for (Topic topic : chosen(desk.topics())) {
        shown.add(Typed.replay(topic, text -> shown(suggester, text)));
        found.add(Typed.replay(topic, text -> ids(desk.ask(text, confidence, Set.of()))));
      }
      out.println(desk.name() + ": " + desk.size() + " articles");
      out.print(table("shown from the threshold on", shown));
      out.print(table("found, sure or not", found));
    }
    out.flush();
    return 0;
  }

  private List<Topic> chosen(List<Topic> topics) {
    List<Topic> some =
        new ArrayList<>(topics.stream().filter(topic -> !topic.relevant().isEmpty()).toList());
    Collections.shuffle(some, new Random(SEED));
    return some.subList(0, Math.min(sample, some.size()));
  }

  private static List<String> shown(Suggester suggester, String text) {
    Draft draft = new Draft("", text, null, null);
    return ids(suggester.suggest(draft, Audience.PUBLIC, false, SHOWN).suggestions());
  }

  private static List<String> ids(List<Suggestion> suggestions) {
    return suggestions.stream().map(one -> one.hit().article().id()).toList();
  }

  private static String table(String name, List<Typed> typed) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%n%-28s %9s %8s %8s %8s%n",
            name,
            "questions",
            "mean",
            "median",
            "never"));
    TreeMap<String, List<Typed>> kinds =
        typed.stream()
            .collect(Collectors.groupingBy(Typed::kind, TreeMap::new, Collectors.toList()));
    kinds.forEach((kind, some) -> text.append(line(kind, some)));
    if (kinds.size() > 1) {
      text.append(line("all", typed));
    }
    return text.toString();
  }

  private static String line(String kind, List<Typed> typed) {
    List<Double> shares = typed.stream().map(Typed::share).sorted().toList();
    return String.format(
        Locale.ROOT,
        "%-28s %9d %7.1f%% %7.1f%% %7.1f%%%n",
        kind,
        typed.size(),
        100 * shares.stream().mapToDouble(share -> share).average().orElse(0),
        100 * shares.get(shares.size() / 2),
        100.0 * typed.stream().filter(one -> !one.found()).count() / typed.size());
  }
}
