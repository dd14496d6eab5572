package kb.suggest.question;

/**
 * A piece of a message between two places where a question may end.
 *
 * @param from its first word, by number, greetings and the like stripped
 * @param to the word after its last
 * @param asks whether it asks or orders something
 * @param wishes whether it says that something is wanted, which a question after it may explain
 * @param leans whether it only makes sense after the one before
 * @param joined whether a joining word or a list mark stood before it
 * @param newLine whether it begins a line
 * @param newParagraph whether an empty line stood before it
 * @param problem whether it says that something is wrong
 * @param closed whether a mark ends it
 */
record Sentence(
    int from,
    int to,
    boolean asks,
    boolean wishes,
    boolean leans,
    boolean joined,
    boolean newLine,
    boolean newParagraph,
    boolean problem,
    boolean closed) {}
