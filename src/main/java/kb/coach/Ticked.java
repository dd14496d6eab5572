package kb.coach;

/**
 * One thing that is in the request already.
 *
 * @param rule the rule it satisfies
 * @param label what to tick off, such as "сторінка вказана"
 */
public record Ticked(String rule, String label) {}
