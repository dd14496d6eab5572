package kb.answer.learning.eval;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import kb.article.ArticleKey;
import kb.deflection.LedgerConfig;
import kb.search.eval.Base;
import kb.search.eval.Topic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kb eval learning}: what learning from links is worth. */
@Command(
    name = "learning",
    description = {
      "How much better the right article is found after learning from the links of agents: what was"
          + " linked until a day is learnt, what was asked from then on is measured.",
      "The people of a simulated desk ask what the queries of FOLDER ask, in a jargon of their own;"
          + " then the queries themselves, where an article has several, each another person's.",
      "With --links: the real links of the desk whose ledger is in KB_DATA_DIR."
    },
    mixinStandardHelpOptions = true)
public final class LearningCommand implements Callable<Integer> {

  private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");
  private static final int[] FLOODS = {1000, 60};
  private static final double[] WEIGHTS = {0.0, 0.15, 0.3, 0.45, 0.6, 0.8, 1.0, 1.3};

  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      defaultValue = "src/test/resources/relevance",
      description = "As for eval retrieval (${DEFAULT-VALUE}).")
  Path folder;

  @Option(names = "--links", description = "Measure on the desk's own links.")
  boolean links;

  @Option(
      names = "--rolling",
      description = "With --links: measure tenth after tenth, not only the newest three tenths.")
  boolean rolling;

  @Option(
      names = "--tune",
      description = "Try weights on one half of what is measured; the other half judges.")
  boolean tune;

  @Option(
      names = "--questions",
      paramLabel = "N",
      defaultValue = "4000",
      description = "How many questions a simulated year (${DEFAULT-VALUE}).")
  int questions;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Another year.")
  long seed;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (links) {
      Base base = Base.ofContent("links", List.of());
      OwnLinks own = OwnLinks.read(ledger(), base.articles());
      out.printf(
          Locale.ROOT,
          "%d links say that an article answers a ticket; %d can be used: one question, and the"
              + " article is served (%d of these articles were changed since)%n",
          own.links(),
          own.usable().size(),
          own.changed());
      List<Season> seasons =
          rolling ? Season.rolling(own.usable()) : List.of(Season.of(own.usable()));
      measure(out, "real links", base, seasons);
    } else {
      Base base = Base.open(folder, null);
      Map<ArticleKey, List<String>> queries = queries(base);
      Season year = new AskingPeople(queries, seed).year(questions, END);
      measure(out, "a simulated year", base, List.of(year));
      flood(out, base, year);
      out.println();
      queries.values().removeIf(texts -> texts.size() < 2);
      measure(
          out,
          "real questions, in an order that chance made",
          base,
          List.of(RealQuestions.season(queries, seed, END)));
    }
    out.flush();
    return 0;
  }

  private static String ledger() {
    return new SmallRyeConfigBuilder()
        .addDefaultSources()
        .addDiscoveredConverters()
        .addDefaultInterceptors()
        .withMapping(LedgerConfig.class)
        .withMappingIgnore("**")
        .build()
        .getConfigMapping(LedgerConfig.class)
        .url();
  }

  private static Map<ArticleKey, List<String>> queries(Base base) {
    Map<String, ArticleKey> keys = new HashMap<>();
    base.articles()
        .forEach(
            article -> keys.merge(article.key().id(), article.key(), LearningCommand::ukrainian));
    Map<ArticleKey, List<String>> queries = new TreeMap<>();
    for (Topic topic : base.topics()) {
      for (String id : topic.relevant().stream().sorted().limit(1).toList()) {
        ArticleKey key = keys.get(id);
        if (key != null) {
          queries.computeIfAbsent(key, k -> new ArrayList<>()).add(topic.text());
        }
      }
    }
    return queries;
  }

  private static ArticleKey ukrainian(ArticleKey one, ArticleKey other) {
    return one.lang().equals("uk") ? one : other;
  }

  private void measure(PrintWriter out, String name, Base base, List<Season> seasons)
      throws IOException {
    int learnt = seasons.isEmpty() ? 0 : seasons.getLast().learnt().size();
    int asked = seasons.stream().mapToInt(season -> season.asked().size()).sum();
    out.printf(
        Locale.ROOT, "%s: %d questions learnt from, %d measured afterwards%n", name, learnt, asked);
    if (tune && asked >= 2 * GainReport.FEW) {
      double chosen = WeightGrid.choose(out, base, seasons, WEIGHTS);
      out.printf(Locale.ROOT, "the other half, with the weight %.2f:%n", chosen);
      List<Season> judging = seasons.stream().map(season -> season.half(false)).toList();
      report(out, base, judging, chosen);
    } else {
      report(out, base, seasons, LearningTrial.served());
    }
  }

  private static void report(PrintWriter out, Base base, List<Season> seasons, double weight)
      throws IOException {
    try (LearningTrial trial = new LearningTrial(base, weight)) {
      List<Placed> placed = new ArrayList<>();
      seasons.forEach(season -> placed.addAll(trial.place(season)));
      out.print(GainReport.of(placed));
      out.flush();
    }
  }

  private static void flood(PrintWriter out, Base base, Season season) throws IOException {
    try (LearningTrial trial = new LearningTrial(base, LearningTrial.served())) {
      for (int tickets : FLOODS) {
        out.printf(
            Locale.ROOT,
            "%,d tickets of one person, all linked to one article, change the first three of %d"
                + " questions%n",
            tickets,
            Flood.changed(trial, season, tickets));
      }
    }
  }
}
