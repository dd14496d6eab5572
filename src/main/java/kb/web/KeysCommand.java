package kb.web;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kb keys}: the keys of agents, help desks and owners. */
@Command(name = "keys", description = "Add, list and revoke the keys of callers.")
public final class KeysCommand {

  @Spec CommandSpec spec;

  @Option(
      names = "--data",
      description = "The data folder (default: KB_DATA_DIR, else data).",
      defaultValue = "${env:KB_DATA_DIR:-data}")
  Path data;

  @Command(description = "Make a key and print it as the last word; it is not shown again.")
  int add(
      @Parameters(paramLabel = "NAME", description = "Whom the key is for.") String name,
      @Option(
              names = "--scope",
              required = true,
              split = ",",
              paramLabel = "SCOPE",
              description = "tickets, agent, reports, admin; several by commas.")
          List<String> scopes) {
    try {
      String key = new Keys(data).add(name, scopes.stream().map(Scope::of).toList());
      spec.commandLine().getOut().println("The key of " + name + ", shown only this once: " + key);
      return 0;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  @Command(description = "Print every key's name and scopes.")
  int list() {
    for (Key key : new Keys(data).all()) {
      spec.commandLine().getOut().println(key.name() + "  " + key.sortedScopes());
    }
    return 0;
  }

  @Command(description = "Make a key worthless at once.")
  int revoke(@Parameters(paramLabel = "NAME") String name) {
    if (!new Keys(data).revoke(name)) {
      throw new ParameterException(spec.commandLine(), "there is no key '" + name + "'");
    }
    spec.commandLine().getOut().println("The key of " + name + " is revoked.");
    return 0;
  }
}
