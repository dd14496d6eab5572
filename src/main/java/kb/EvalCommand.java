package kb;

import kb.answer.learning.eval.LearningCommand;
import kb.coach.eval.EvalCoachCommand;
import kb.report.eval.EvalDeflectionCommand;
import kb.report.eval.EvalStatisticsCommand;
import kb.search.eval.RetrievalCommand;
import kb.suggest.eval.EvalQuestionsCommand;
import kb.suggest.eval.SilenceCommand;
import kb.suggest.eval.TypingCommand;
import picocli.CommandLine.Command;

/** {@code ./kb eval WORD}: figures on labelled sets. */
@Command(
    name = "eval",
    synopsisSubcommandLabel = "WORD",
    description = "Prints figures on the labelled sets of the repository.",
    mixinStandardHelpOptions = true,
    subcommands = {
      EvalCoachCommand.class,
      EvalDeflectionCommand.class,
      EvalQuestionsCommand.class,
      EvalStatisticsCommand.class,
      LearningCommand.class,
      RetrievalCommand.class,
      SilenceCommand.class,
      TypingCommand.class
    })
final class EvalCommand {}
