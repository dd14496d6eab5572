package kb;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import kb.article.LintCommand;
import kb.web.KeysCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The front door: serves, or does one of the launcher's words and ends.
 *
 * <p>The words need no container: each is a picocli command that lives in the room it belongs to.
 */
@QuarkusMain
@Command(
    name = "kb",
    synopsisSubcommandLabel = "WORD",
    description = "Pidkazka: answers before the ticket.",
    mixinStandardHelpOptions = true,
    subcommands = {BenchCommand.class, EvalCommand.class, KeysCommand.class})
public final class Main {

  private Main() {}

  public static void main(String... args) {
    if (args.length == 0 || args[0].equals("serve")) {
      Quarkus.run();
    } else {
      System.exit(
          new CommandLine(new Main()).addSubcommand(new LintCommand(DeskFaults::of)).execute(args));
    }
  }
}
