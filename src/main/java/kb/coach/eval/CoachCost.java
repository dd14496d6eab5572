package kb.coach.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kb.coach.Coach;
import kb.coach.CoachContext;
import kb.coach.redaction.Redactor;

/**
 * What coaching the longest text allowed costs, on texts made to be dear: phrases of the rules
 * begun over and over, list marks, quotations never closed, and heaps of characters by chance.
 *
 * @param texts how many texts
 * @param medianMs half of them took at most so many milliseconds
 * @param worstMs the dearest took so many
 * @param worst what the dearest began with
 */
record CoachCost(int texts, double medianMs, double worstMs, String worst) {

  private static final int CHANCE = 100;
  private static final int ROUNDS = 20;
  private static final List<String> PIECES =
      List.of(
          "не ",
          "не може ",
          "пише «",
          "як ",
          "1. ",
          "- ",
          "а",
          ". ",
          "\n",
          "…",
          "é́",
          "https://a.b/",
          "a@b.c ",
          "пароль: ",
          "4111 1111 1111 1111 ",
          "is not ",
          "can't ",
          "коли я натискаю ");
  private static final String CHARACTERS =
      " \n.,:;!?-«»\"'()[]{}0123456789абвгґєіїйщьюяABCxyz@/_☎👍";

  /** Texts of 8,000 characters that are as bad as we know how to make them; always the same. */
  static List<String> dear() {
    List<String> texts = new ArrayList<>();
    for (String piece : PIECES) {
      texts.add(filled(piece));
    }
    Random random = new Random(7);
    for (int i = 0; i < CHANCE; i++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < Coach.LONGEST_TEXT) {
        text.append(
            random.nextInt(4) == 0
                ? PIECES.get(random.nextInt(PIECES.size()))
                : CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      texts.add(text.substring(0, Coach.LONGEST_TEXT));
    }
    return texts;
  }

  /** Measures a coach and the redactor before it, warmed up; of each text its quickest round. */
  static CoachCost of(Coach coach) {
    List<String> texts = dear();
    double[] quickest = new double[texts.size()];
    Arrays.fill(quickest, Double.MAX_VALUE);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < quickest.length; i++) {
        long began = System.nanoTime();
        Redactor.redact(texts.get(i));
        coach.coach(texts.get(i), CoachContext.ofTextOnly(coach.rules().lang()));
        quickest[i] = Math.min(quickest[i], (System.nanoTime() - began) / 1e6);
      }
    }
    int worst = 0;
    for (int i = 0; i < quickest.length; i++) {
      worst = quickest[i] > quickest[worst] ? i : worst;
    }
    String beginning = texts.get(worst).substring(0, 20).replace('\n', '⏎');
    double worstMs = quickest[worst];
    Arrays.sort(quickest);
    return new CoachCost(texts.size(), quickest[quickest.length / 2], worstMs, beginning);
  }

  private static String filled(String piece) {
    return piece.repeat(Coach.LONGEST_TEXT / piece.length() + 1).substring(0, Coach.LONGEST_TEXT);
  }
}
