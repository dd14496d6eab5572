package kb.search;

import java.util.Map;

/**
 * How much matches a query altogether.
 *
 * @param total how many articles match
 * @param tags how many of them carry each tag, the most frequent tag first
 */
public record Tally(int total, Map<String, Integer> tags) {}
