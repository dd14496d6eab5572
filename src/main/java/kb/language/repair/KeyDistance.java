package kb.language.repair;

/**
 * How far two words are apart when one is a slip of the other: Damerau–Levenshtein with prices.
 *
 * <p>What Ukrainian writers really confuse is cheap (і–и, е–и, ь, the apostrophe, doubled letters,
 * voiced and voiceless pairs, neighbours on the keyboard); the single-edit frequencies of UA-GEC
 * are behind the prices. A wrong first letter costs a little extra. Not thread-safe: has rows of
 * its own.
 */
final class KeyDistance {

  private static final int LONGEST = 64;
  private static final double FIRST_LETTER = 0.15;
  private static final double SWAP = 0.6;
  private static final double OTHER = 1.0;
  private static final String[] ROWS = {"йцукенгшщзхї", "фівапролджє", "ячсмитьбю"};
  private static final Object[][] PAIRS = {
    {"іи", 0.3}, {"еи", 0.35}, {"еє", 0.3}, {"ії", 0.35}, {"іе", 0.6}, {"йі", 0.5}, {"йи", 0.5},
    {"їи", 0.4}, {"оа", 0.5}, {"оу", 0.7}, {"зс", 0.5}, {"гх", 0.6}, {"пб", 0.6}, {"дт", 0.55},
    {"жш", 0.6}, {"кг", 0.6}, {"щш", 0.5}, {"чщ", 0.7}, {"чш", 0.7}, {"цс", 0.7}, {"цч", 0.7},
    {"ув", 0.5}, {"юу", 0.5}, {"яа", 0.5}, {"яе", 0.6}, {"йї", 0.5}, {"ыи", 0.1}, {"ыі", 0.2},
    {"эе", 0.1}, {"эє", 0.2}, {"ёе", 0.3}, {"ёо", 0.3}, {"ъ'", 0.1}, {"ь'", 0.3}, {"зж", 0.7},
    {"ea", 0.6}, {"ei", 0.6}, {"iy", 0.4}, {"ck", 0.5}, {"sz", 0.5}, {"sc", 0.6}, {"ao", 0.7},
  };
  private static final float[] SUBSTITUTION = substitutions();

  private double[] before = new double[LONGEST + 1];
  private double[] above = new double[LONGEST + 1];
  private double[] row = new double[LONGEST + 1];

  private static float[] substitutions() {
    float[] costs = new float[128 * 128];
    java.util.Arrays.fill(costs, (float) OTHER);
    for (String keys : ROWS) {
      for (int i = 1; i < keys.length(); i++) {
        price(costs, keys.charAt(i - 1), keys.charAt(i), 0.75);
      }
    }
    for (Object[] pair : PAIRS) {
      String letters = (String) pair[0];
      price(costs, letters.charAt(0), letters.charAt(1), (Double) pair[1]);
    }
    return costs;
  }

  private static void price(float[] costs, char a, char b, double price) {
    costs[slot(a) * 128 + slot(b)] = (float) price;
    costs[slot(b) * 128 + slot(a)] = (float) price;
  }

  /** Cyrillic а–ї to 0–95 minus capitals, ASCII behind; anything else shares a slot. */
  private static int slot(char c) {
    if (c >= 'а' && c <= 'ї') {
      return c - 'а';
    }
    if (c >= 'a' && c <= 'z') {
      return 48 + c - 'a';
    }
    return c == '\'' ? 80 : 81 + c % 40;
  }

  private static double substitution(char a, char b) {
    return SUBSTITUTION[slot(a) * 128 + slot(b)];
  }

  /** The price of leaving out, or putting in, a letter beside its neighbours. */
  private static double extra(String word, int at) {
    char c = word.charAt(at);
    if (c == '\'') {
      return 0.2;
    }
    if (c == 'ь') {
      return 0.35;
    }
    if ((at > 0 && word.charAt(at - 1) == c)
        || (at + 1 < word.length() && word.charAt(at + 1) == c)) {
      return 0.4;
    }
    return OTHER;
  }

  /** The distance, or anything above the limit when it is above the limit. */
  double between(String typed, String meant, double limit) {
    int n = typed.length();
    int m = meant.length();
    if (n > LONGEST || m > LONGEST) {
      return limit + 1;
    }
    above[0] = 0;
    for (int j = 1; j <= m; j++) {
      above[j] = above[j - 1] + extra(meant, j - 1);
    }
    for (int i = 1; i <= n; i++) {
      char a = typed.charAt(i - 1);
      double put = extra(typed, i - 1);
      row[0] = above[0] + put;
      double least = row[0];
      for (int j = 1; j <= m; j++) {
        char b = meant.charAt(j - 1);
        double best = above[j - 1] + (a == b ? 0 : substitution(a, b));
        best = Math.min(best, above[j] + put);
        best = Math.min(best, row[j - 1] + extra(meant, j - 1));
        if (i > 1 && j > 1 && a == meant.charAt(j - 2) && b == typed.charAt(i - 2)) {
          best = Math.min(best, before[j - 2] + SWAP);
        }
        row[j] = best;
        least = Math.min(least, best);
      }
      if (least > limit) {
        return limit + 1;
      }
      double[] free = before;
      before = above;
      above = row;
      row = free;
    }
    double first = n > 0 && m > 0 && typed.charAt(0) != meant.charAt(0) ? FIRST_LETTER : 0;
    return above[m] + first;
  }
}
