package kb.coach.cue;

/** What a piece of text is by the look of it: a word, a number, a time, the code of an error. */
final class Shapes {

  private Shapes() {}

  /** The shape of letters and digits that belong together. */
  static Shape of(String word) {
    int letters = 0;
    int small = 0;
    int digits = 0;
    char mark = 0;
    int marks = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Words.isDigit(c)) {
        digits++;
      } else if (Words.isLetter(c)) {
        letters++;
        small += Character.isLowerCase(c) ? 1 : 0;
      } else {
        mark = c;
        marks++;
      }
    }
    if (letters == 0) {
      return shapeOfNumber(word, mark, marks);
    }
    boolean shouted =
        small == 0 && (mark == '_' || (digits > 0 && mark == '-' && word.length() > 4));
    boolean thrown =
        word.length() > 9 && (word.endsWith("Exception") || word.endsWith("Error")) && small > 0;
    if (shouted || thrown || word.startsWith("0x")) {
      return Shape.CODE;
    }
    return digits > 0 ? Shape.MIXED : Shape.WORD;
  }

  private static Shape shapeOfNumber(String word, char mark, int marks) {
    int first = marks == 0 ? -1 : word.indexOf(mark);
    if (mark == ':' && first <= 2) {
      return Shape.TIME;
    }
    boolean dayAndMonth = (mark == '.' || mark == '/') && first <= 2 && word.length() - first >= 3;
    return dayAndMonth && (marks == 2 || word.length() == first + 3) ? Shape.DATE : Shape.NUMBER;
  }
}
