package kb;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import kb.article.LintCommand;
import kb.report.demo.DemoCommand;
import kb.web.KeysCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

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
    scope = ScopeType.INHERIT,
    subcommands = {BenchCommand.class, DemoCommand.class, EvalCommand.class, KeysCommand.class})
public final class Main {

  private Main() {}

  public static void main(String... args) {
    if (args.length == 0 || args[0].equals("serve")) {
      Quarkus.run();
    } else {
      System.exit(
          new CommandLine(new Main())
              .addSubcommand(new LintCommand(DeskFaults::of))
              .setExecutionExceptionHandler(Main::explain)
              .execute(args));
    }
  }

  /** What cannot be read or written is the caller's to mend: one line, no stack trace. */
  private static int explain(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      String reason = failure instanceof FileSystemException ? ": cannot be read or written" : "";
      command.getErr().println("kb: " + failure.getMessage() + reason);
      return command.getCommandSpec().exitCodeOnInvalidInput();
    }
    throw failure;
  }
}
