package kb.web;

import java.time.Instant;

/**
 * One person's time at a form or chat, as a visit token carries it.
 *
 * @param id random, made by the server
 * @param startedAt by the server's clock
 * @param channel where it takes place, such as {@code form}
 */
public record Visit(String id, Instant startedAt, String channel) {}
