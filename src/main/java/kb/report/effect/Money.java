package kb.report.effect;

/**
 * A sum of money that nobody knows exactly.
 *
 * @param low at least
 * @param likely as likely as known
 * @param high at most
 * @param currency in what it is said
 */
public record Money(double low, double likely, double high, String currency) {}
