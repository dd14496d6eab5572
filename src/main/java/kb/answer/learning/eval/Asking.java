package kb.answer.learning.eval;

import kb.answer.learning.LinkedQuestion;

/**
 * A question that is measured.
 *
 * @param question what it says, and the article that answers
 * @param kind what sort of question it is, such as its language
 */
record Asking(LinkedQuestion question, String kind) {}
