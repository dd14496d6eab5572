package kb.report.demo;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import kb.article.Article;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.article.ContentConfig;
import kb.deflection.ledger.EventLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kb demo}: a data folder with a simulated quarter in it. */
@Command(
    name = "demo",
    description = {
      "Fills a data folder of its own with a simulated quarter that ends today, to look at /reports.",
      "The reports say that it is demo data; a ledger with real events is never touched."
    })
public final class DemoCommand implements Callable<Integer> {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  @Spec CommandSpec spec;

  @Option(
      names = "--data",
      description = "The data folder to make (default: ${DEFAULT-VALUE}).",
      defaultValue = "data/demo")
  Path data;

  @Option(
      names = "--days",
      description = "How many days, today the last (default: ${DEFAULT-VALUE}).",
      defaultValue = "91")
  int days;

  @Option(
      names = "--customers",
      description = "About how many customers write a day (default: ${DEFAULT-VALUE}).",
      defaultValue = "160")
  int customersADay;

  @Option(
      names = "--share",
      description = "The share of them held out (default: ${DEFAULT-VALUE}).",
      defaultValue = "0.2")
  double share;

  @Option(
      names = "--seed",
      description =
          "The same seed on the same day makes the same desk (default: ${DEFAULT-VALUE}).",
      defaultValue = "7")
  long seed;

  @Override
  public Integer call() {
    if (days < 28 || days > 366 || customersADay < 1 || share <= 0 || share >= 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--days is 28 to 366, --customers at least 1, --share more than 0 and less than 1");
    }
    PrintWriter out = spec.commandLine().getOut();
    List<Article> articles = articles();
    try (EventLedger ledger = EventLedger.open("jdbc:sqlite:" + folder().resolve("ledger.db"))) {
      Demo demo = new Demo(ledger);
      if (demo.hasRealEvents()) {
        return refuse("holds real events; choose another with --data");
      }
      if (demo.isOn()) {
        return refuse("holds a demo already; delete it, or choose another with --data");
      }
      DemoTruth truth = quarter().fill(ledger, isPublic(articles), done -> progress(out, done));
      tickets(articles).fill(ledger);
      say(out, truth);
    }
    return 0;
  }

  private DemoQuarter quarter() {
    Instant now = Clock.systemUTC().instant();
    LocalDate today = LocalDate.ofInstant(now, KYIV);
    return new DemoQuarter(today.minusDays(days - 1L), now, KYIV, customersADay, share, seed);
  }

  private DemoTickets tickets(List<Article> articles) {
    DemoQuarter quarter = quarter();
    return new DemoTickets(
        articles, quarter.from(), quarter.now(), KYIV, new SplittableRandom(seed));
  }

  static List<Article> publicArticles() {
    return isPublic(articles());
  }

  private static List<Article> isPublic(List<Article> articles) {
    return articles.stream().filter(article -> article.audience() == Audience.PUBLIC).toList();
  }

  static List<Article> articles() {
    ContentConfig config =
        new SmallRyeConfigBuilder()
            .addDefaultSources()
            .addDiscoveredConverters()
            .addDefaultInterceptors()
            .withMapping(ContentConfig.class)
            .withMappingIgnore("**")
            .build()
            .getConfigMapping(ContentConfig.class);
    return new ArticleLibrary(config, Clock.systemUTC()).articles();
  }

  private Path folder() {
    try {
      return Files.createDirectories(data);
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + data + " cannot be made", e);
    }
  }

  private int refuse(String why) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("Nothing was written: " + data.resolve("ledger.db") + " " + why);
    err.flush();
    return 1;
  }

  private static void progress(PrintWriter out, double done) {
    out.printf(Locale.ROOT, "\rSimulating a quarter: %3.0f %%", 100 * done);
    out.flush();
  }

  private void say(PrintWriter out, DemoTruth truth) {
    out.printf(
        Locale.ROOT,
        """

        DEMO DATA in %s: %,d visits in %d days, %,d events; %,d visits whose start was lost.
        The truth, which no report can look at: %.1f %% of eligible customers are spared a ticket.

            KB_DATA_DIR=%s ./kb keys add demo --scope reports
            KB_DATA_DIR=%s ./kb serve              and open http://localhost:8080/reports
        """,
        data,
        truth.visits(),
        days,
        truth.events(),
        truth.withoutStart(),
        100 * truth.effect(),
        data,
        data);
    out.flush();
  }
}
