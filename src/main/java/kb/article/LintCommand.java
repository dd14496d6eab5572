package kb.article;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kb lint}: what is wrong with the base, as a compiler would say it. */
@Command(
    name = "lint",
    description =
        "Check articles, lexicon and coach rules: prints file:line: message, and exits 1 if there is any.")
public final class LintCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "The content folder (default: KB_CONTENT_DIR, else kb-content).")
  @Nullable Path folder;

  private final Function<Path, List<Fault>> others;

  /**
   * Checks the articles, and more.
   *
   * @param others the faults of files of the content folder that are no articles
   */
  public LintCommand(Function<Path, List<Fault>> others) {
    this.others = others;
  }

  @Override
  public Integer call() {
    ContentConfig config = config();
    ArticleLibrary library = new ArticleLibrary(config, Clock.systemUTC());
    PrintWriter out = spec.commandLine().getOut();
    library.report("others", others.apply(config.dir()));
    List<Fault> faults = library.faults();
    for (Fault fault : faults) {
      out.println(config.dir().resolve(fault.file()).normalize() + fault.place());
    }
    if (faults.isEmpty()) {
      out.println(counts(library.everything()));
    }
    return faults.isEmpty() ? 0 : 1;
  }

  private ContentConfig config() {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .addDefaultSources()
            .addDiscoveredConverters()
            .addDefaultInterceptors()
            .withMapping(ContentConfig.class)
            .withMappingIgnore("**");
    if (folder != null) {
      builder.withDefaultValue("kb.content.dir", folder.toString());
    }
    SmallRyeConfig config = builder.build();
    return config.getConfigMapping(ContentConfig.class);
  }

  private static String counts(List<Article> articles) {
    long passages = articles.stream().mapToLong(article -> article.passages().size()).sum();
    return articles.size() + " articles, " + passages + " passages, no faults";
  }
}
