package kb.suggest.eval;

/**
 * The best answer to one question, judged.
 *
 * @param confidence how sure it was; 0 where nothing was found
 * @param right whether it does answer the question
 */
record Judged(double confidence, boolean right) {}
