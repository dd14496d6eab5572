package kb.coach;

/**
 * One thing that is missing from a request.
 *
 * @param rule the rule's id, stable for reports
 * @param message a short friendly question in the language of the rules
 */
public record Tip(String rule, String message) {}
