package kb.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The desk's own {@code lexicon.txt}, checked line by line. */
final class DeskLexicon {

  private static final int MOST_WORDS = 6;

  private DeskLexicon() {}

  /** The rules of the file; none when there is no file. */
  static List<String> lines(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<String> rules = new ArrayList<>();
    int number = 0;
    for (String line : read(file)) {
      number++;
      String rule = line.replaceFirst("#.*", "").strip();
      if (rule.startsWith("\uFEFF")) {
        rule = rule.substring(1);
      }
      if (!rule.isEmpty()) {
        String wrong = whatIsWrong(rule);
        if (!wrong.isEmpty()) {
          throw new LexiconException(
              file
                  + (":" + number + ": " + wrong)
                  + ". A rule is `інвайт, запрошення` or `ЕЦП => електронний підпис`: «"
                  + rule
                  + "»");
        }
        rules.add(rule);
      }
    }
    return rules;
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new LexiconException(file + ": not UTF-8. Save the file as UTF-8.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String whatIsWrong(String rule) {
    String[] sides = rule.split("=>", -1);
    if (sides.length > 2) {
      return "more than one =>";
    }
    int sayings = 0;
    for (String side : sides) {
      for (String saying : side.split("[,=]", -1)) {
        int words = TextAnalysis.wordsOf(saying).size();
        if (words == 0) {
          return "there is nothing before or after a comma or =>";
        }
        if (words > MOST_WORDS) {
          return "«" + saying.strip() + "» is longer than " + MOST_WORDS + " words";
        }
        sayings++;
      }
    }
    return sayings < 2 ? "only one word, nothing that it could mean" : "";
  }
}
