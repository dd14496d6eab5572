package kb.search.eval;

import picocli.CommandLine.Command;

/** {@code kb eval}: how good it is, in figures. */
@Command(
    name = "eval",
    description = "How good it is, in figures.",
    synopsisSubcommandLabel = "WHAT",
    subcommands = {RetrievalCommand.class})
public final class EvalCommand {}
