package kb.suggest.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import kb.search.eval.Topic;
import kb.suggest.Suggestion;
import kb.suggest.confidence.Confidence;
import kb.suggest.confidence.Formulas;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./kb eval silence}: what a confidence is worth, and what a threshold costs. */
@Command(
    name = "silence",
    description = {
      "What a confidence is worth: how well it tells right from wrong, and what silence costs.",
      "FOLDER holds articles.jsonl and queries.jsonl, or relevance tables (*.tsv) for the articles"
          + " of the content folder.",
      "Prints how often something is shown and right; AUROC: how likely a right answer has the higher"
          + " confidence of a right and a wrong one; ECE: the mean distance of confidence and truth,"
          + " beside what a perfect confidence would show on so few questions by chance; the same"
          + " with the right articles taken out, when everything shown is wrong; and what each"
          + " threshold gives."
    },
    mixinStandardHelpOptions = true)
public final class SilenceCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..*", paramLabel = "FOLDER", description = "default: ${DEFAULT-VALUE}")
  private List<Path> folders = List.of(Path.of("src/test/resources/relevance"));

  @Option(names = "--queries", paramLabel = "FILE", description = "other queries of the same form")
  private @Nullable Path queries;

  @Option(names = "--held-out", description = "only the half of the questions no fit ever saw")
  private boolean heldOut;

  @Option(
      names = "--precision",
      description = "how often what is shown should be right; default: kb.suggest.precision")
  private @Nullable Double precision;

  @Option(names = "--answers", description = "print every answer, the surest first")
  private boolean answers;

  @Option(
      names = "--fit",
      paramLabel = "OUT",
      description =
          "find the numbers of confidence from the other halves of the folders' questions")
  private @Nullable Path fit;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (fit != null) {
      Files.writeString(fit, header() + fitted(out).lines());
      out.println("written to " + fit);
    } else {
      for (Path folder : folders) {
        try (Desk desk = Desk.open(folder, queries)) {
          report(desk, out);
        }
      }
    }
    out.flush();
    return 0;
  }

  private void report(Desk desk, PrintWriter out) {
    double wanted = precision == null ? WantedPrecision.configured() : precision;
    Confidence confidence = new Confidence(Formulas.builtIn(), wanted);
    SilenceReport report = new SilenceReport(wanted, confidence.threshold());
    for (Topic topic : desk.topics()) {
      if (heldOut && Half.isTuned(topic)) {
        continue;
      }
      List<Suggestion> found = desk.ask(topic.text(), confidence, Set.of());
      List<Suggestion> without =
          topic.relevant().isEmpty() ? found : desk.ask(topic.text(), confidence, topic.relevant());
      report.add(topic, found, without);
    }
    out.println(desk.name() + ": " + desk.size() + " articles");
    out.println(report.text());
    if (answers) {
      out.println(report.answers());
    }
  }

  private Formulas fitted(PrintWriter out) throws IOException {
    List<List<Topic>> topics = new ArrayList<>();
    ConfidenceFit all = new ConfidenceFit();
    for (Path folder : folders) {
      try (Desk desk = Desk.openWithAllQueries(folder)) {
        topics.add(desk.topics());
        all.announce(desk.topics());
      }
    }
    for (int i = 0; i < folders.size(); i++) {
      try (Desk desk = Desk.openWithAllQueries(folders.get(i))) {
        all.ask(desk, i);
        out.println(desk.name() + " asked " + topics.get(i).size() + " questions");
        out.flush();
      }
    }
    return all.fit();
  }

  private String header() {
    return """
    # How sure a suggestion is: answerable x first (or later, for further hits of a list).
    # Each is 1 / (1 + e^-(constant + sum of weight x signal)); kb.suggest.confidence.Signal says what is measured.
    # threshold.P: from this confidence on, P of what is shown to answerable questions is right, on every base.
    # Made, and to be made anew whenever the ranking changes, by
    #   ./kb eval silence FOLDERS --fit OUT
    """
        .replace("FOLDERS", String.join(" ", folders.stream().map(Path::toString).toList()));
  }
}
