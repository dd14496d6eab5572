package kb.suggest;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Cuts a message into its questions. */
@Singleton
public final class QuestionCutter {

  /** The questions of a message in order; none where nobody asks anything. */
  public List<Question> cut(String text) {
    List<Question> questions = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length() || text.charAt(i) == '?';
      if (end && !text.substring(start, i).isBlank()) {
        questions.add(new Question(start, Math.min(i + 1, text.length())));
        start = i + 1;
      }
    }
    return questions;
  }
}
