package kb.language.repair;

/**
 * A word that may have been meant.
 *
 * @param word normalised, lower case
 * @param cost how far it is from what was typed; 0 is the same
 */
public record Candidate(String word, double cost) {}
