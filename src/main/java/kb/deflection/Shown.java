package kb.deflection;

/**
 * One suggestion that was sent, or that would have been.
 *
 * @param article the article's id
 * @param lang its language
 * @param rank its place in the list, from 1
 * @param confidence how sure the engine was, 0 to 1
 */
public record Shown(String article, String lang, int rank, double confidence) {}
