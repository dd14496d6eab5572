package kb.article.markdown;

/**
 * An address as an author wrote it.
 *
 * @param isPicture whether it is to be shown, not gone to
 */
public record Address(String written, boolean isPicture) {}
