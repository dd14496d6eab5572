package kb.suggest;

import kb.search.Hit;

/**
 * An article offered to a customer, with the passage that answers.
 *
 * @param hit the article and its passage
 * @param confidence the probability that it answers the question, 0 to 1
 * @param question the number of the question it answers, from 0
 * @param incident whether it reports a known problem; such a one stands before all others
 */
public record Suggestion(Hit hit, double confidence, int question, boolean incident) {}
