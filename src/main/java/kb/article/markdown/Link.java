package kb.article.markdown;

/**
 * A link or a picture of an article.
 *
 * @param line its first line in the Markdown, from 1
 */
public record Link(Address address, Destination destination, int line) {}
