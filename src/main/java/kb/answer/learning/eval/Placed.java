package kb.answer.learning.eval;

/**
 * Where the right article came for one question.
 *
 * @param without its place without learning, from 1; 0 where it is not among the first ten
 * @param with the same after learning
 * @param said whether the question has a word that was learnt for any article
 * @param helped whether it has one that was learnt for the right article
 */
record Placed(Asking asking, int without, int with, boolean said, boolean helped) {

  static final int DEPTH = 10;

  static double first(int place) {
    return place == 1 ? 1 : 0;
  }

  static double firstThree(int place) {
    return place >= 1 && place <= 3 ? 1 : 0;
  }

  static double reciprocal(int place) {
    return place == 0 ? 0 : 1.0 / place;
  }
}
