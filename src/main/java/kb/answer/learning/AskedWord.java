package kb.answer.learning;

import java.time.Instant;

/**
 * A word that people asked an article with.
 *
 * @param root what matches, as an index holds it
 * @param word as most wrote it
 * @param people how many different people used it
 * @param last when it was last used
 * @param strength how established it is, above 0 and at most 1
 * @param pinned whether an owner keeps it for good
 */
public record AskedWord(
    String root, String word, int people, Instant last, double strength, boolean pinned) {}
