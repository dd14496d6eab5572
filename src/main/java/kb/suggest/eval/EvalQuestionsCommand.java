package kb.suggest.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kb.suggest.question.Question;
import kb.suggest.question.QuestionCutter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./kb eval questions}: how well messages are cut into questions, on both halves. */
@Command(
    name = "questions",
    description = "Exact count and boundary F1 of the cutter on the labelled messages.",
    mixinStandardHelpOptions = true)
public final class EvalQuestionsCommand implements Callable<Integer> {

  @Option(
      names = "--set",
      description = "folder with uk-tune.txt, uk-heldout.txt, en-tune.txt, en-heldout.txt",
      defaultValue = "src/test/resources/questions")
  private Path folder = Path.of("src/test/resources/questions");

  @Option(names = "--errors", description = "print the tuned half's messages that went wrong")
  private boolean errors;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    QuestionCutter cutter = new QuestionCutter();
    for (String lang : List.of("uk", "en")) {
      for (String half : List.of("tune", "heldout")) {
        List<LabelledMessage> messages =
            LabelledMessage.read(folder.resolve(lang + "-" + half + ".txt"));
        CutScore score = CutScore.of(cutter, messages);
        out.printf(
            Locale.ROOT,
            "%s %-7s  %3d messages  exact count %5.1f%%  boundary F1 %.3f%n",
            lang,
            half,
            score.messages(),
            100 * score.exactCount(),
            score.boundaryF1());
        if (errors && half.equals("tune")) {
          messages.forEach(message -> error(out, cutter, message));
        }
      }
    }
    out.flush();
    return 0;
  }

  private static void error(PrintWriter out, QuestionCutter cutter, LabelledMessage message) {
    if (CutScore.of(cutter, message).boundaryF1() == 1) {
      return;
    }
    StringBuilder cut = new StringBuilder(message.text());
    for (Question question : cutter.cut(message.text()).reversed()) {
      cut.insert(question.end(), '⟧').insert(question.start(), '⟦');
    }
    String wanted = message.questions().stream().map(q -> q.in(message.text())).toList().toString();
    out.printf(
        Locale.ROOT, "  cut    %s%n  wanted %s%n", cut.toString().replace('\n', '⏎'), wanted);
  }
}
