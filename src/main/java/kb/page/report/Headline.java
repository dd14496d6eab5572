package kb.page.report;

import org.jspecify.annotations.Nullable;

/**
 * One of the numbers that are read first.
 *
 * @param id of its part of the page
 * @param name what it is called
 * @param number the number itself, or a dash
 * @param share what share that is, and of what; empty where not known
 * @param range where the share may lie; empty where not known
 * @param means in plain words
 * @param reason why there is no number; absent where there is one
 * @param plot the same over time; absent where there is nothing to draw
 */
public record Headline(
    String id,
    String name,
    String number,
    String share,
    String range,
    String means,
    @Nullable String reason,
    @Nullable Plot plot) {}
