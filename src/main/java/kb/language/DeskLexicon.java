package kb.language;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The desk's own {@code lexicon.txt}, line by line: the rules that are good, and why others are
 * not.
 */
record DeskLexicon(List<String> rules, List<LexiconFault> faults) {

  private static final int MOST_WORDS = 6;
  private static final int MOST_RULES = 20_000;
  private static final String EXAMPLE =
      ". A rule is `інвайт, запрошення` or `ЕЦП => електронний підпис`: «";

  DeskLexicon {
    rules = List.copyOf(rules);
    faults = List.copyOf(faults);
  }

  /** Reads the bytes of the file; what is no rule is a fault and left out. */
  static DeskLexicon read(String name, byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return faulty(name, "not UTF-8, so none of its words are used. Save the file as UTF-8.");
    }
    List<String> rules = new ArrayList<>();
    List<LexiconFault> faults = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      String rule = line.replaceFirst("#.*", "").replace("\uFEFF", "").strip();
      if (!rule.isEmpty()) {
        String wrong = rules.size() < MOST_RULES ? whatIsWrong(rule) : "too many rules before it";
        if (wrong.isEmpty()) {
          rules.add(rule);
        } else {
          faults.add(new LexiconFault(name, number, wrong + EXAMPLE + rule + "»"));
        }
      }
    }
    return new DeskLexicon(rules, faults);
  }

  /** No rules, for one reason. */
  static DeskLexicon faulty(String name, String message) {
    return new DeskLexicon(List.of(), List.of(new LexiconFault(name, 1, message)));
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
