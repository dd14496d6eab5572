package kb.suggest.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kb.suggest.question.Question;

/**
 * A message as somebody wrote it, and its questions.
 *
 * @param text without the marks of the labels
 */
record LabelledMessage(String text, List<Question> questions) {

  /** Reads messages, one a line, with {@code ⟦⟧} around questions and {@code ⏎} for new lines. */
  static List<LabelledMessage> read(Path file) throws IOException {
    List<LabelledMessage> messages = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        messages.add(of(line));
      }
    }
    return messages;
  }

  static LabelledMessage of(String line) {
    StringBuilder text = new StringBuilder();
    List<Question> questions = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '⟦' -> start = text.length();
        case '⟧' -> questions.add(new Question(start, text.length()));
        case '⏎' -> text.append('\n');
        default -> text.append(c);
      }
    }
    return new LabelledMessage(text.toString(), questions);
  }
}
