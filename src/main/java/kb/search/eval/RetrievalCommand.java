package kb.search.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kb eval retrieval}: does the right article come first? */
@Command(
    name = "retrieval",
    description = {
      "How often the right article comes first, by the code that serves.",
      "FOLDER holds articles.jsonl and queries.jsonl, or relevance tables (*.tsv) for the articles"
          + " of the content folder.",
      "Prints, by kind of query: nDCG@10 with the range that holds the true mean in 95 of 100"
          + " cases, Recall@5, MRR@10, and how often the first, or one of the first three, is"
          + " right."
    },
    mixinStandardHelpOptions = true)
public final class RetrievalCommand implements Callable<Integer> {

  private static final int DEPTH = 20;

  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      defaultValue = "src/test/resources/relevance",
      description = "default: ${DEFAULT-VALUE}")
  Path folder;

  @Option(names = "--queries", paramLabel = "FILE", description = "other queries of the same form")
  @Nullable Path queries;

  @Option(names = "--run", paramLabel = "OUT", description = "write the ranking as a TREC run")
  @Nullable Path run;

  @Option(
      names = "--compare",
      paramLabel = "RUN",
      description =
          "print the difference to a TREC run of the same queries, and how likely chance alone"
              + " makes one as large (paired randomisation test)")
  @Nullable Path compare;

  @Option(
      names = "--cost",
      description = "print what drafts of 12, 150 and 1,500 words cost: processor time of a thread")
  boolean cost;

  @Override
  public Integer call() throws IOException {
    Base base = Base.open(folder, queries);
    List<Topic> topics =
        base.topics().stream().filter(topic -> !topic.relevant().isEmpty()).toList();
    PrintWriter out = spec.commandLine().getOut();
    try (Trial trial = new Trial(base)) {
      Run found = trial.run(topics, DEPTH);
      out.print(Report.of(topics, found, compare == null ? null : Run.read(compare)));
      out.printf(
          Locale.ROOT,
          "%d articles; a search took %.2f ms in the median, %.2f ms in 99 of 100%n",
          base.articles().size(),
          trial.milliseconds(0.5),
          trial.milliseconds(0.99));
      if (cost) {
        out.print(Cost.of(trial, topics));
      }
      if (run != null) {
        found.write(run);
      }
      out.flush();
    }
    return 0;
  }
}
