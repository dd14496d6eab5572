package kb.deflection.erasure;

/**
 * What was forgotten of a customer.
 *
 * @param rows rows that were removed, or no longer say who it was
 */
public record Erased(int rows) {}
