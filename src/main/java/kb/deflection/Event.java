package kb.deflection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a visit or to a ticket; never changed once written.
 *
 * <p>Its identity is its source with its id. All times are cut to milliseconds.
 *
 * @param source who made the id: {@code server}, {@code widget}, {@code helpdesk}
 * @param id unique within the source
 * @param visit the visit it belongs to; absent for a ticket that came without one
 * @param subject who it was, as far as known
 * @param createdAt when its maker says it happened, by the maker's clock
 * @param receivedAt when it arrived, by our clock
 * @param at when it happened, by our clock: the offset of the maker's clock taken out
 * @param seq the browser's own numbering within the visit, from 1; 0 when it does not count
 * @param channel where the customer writes: {@code form}, {@code chat}, {@code telegram}, {@code
 *     email}
 * @param lang two-letter language of the draft or ticket
 * @param article id of the article concerned
 * @param rank the article's place in the list, from 1; 0 when it has none
 * @param ticket id of the ticket concerned, as the ticket system names it
 * @param detail what only some events say
 */
public record Event(
    String source,
    String id,
    EventType type,
    @Nullable String visit,
    @Nullable Subject subject,
    @Nullable Instant createdAt,
    Instant receivedAt,
    Instant at,
    int seq,
    @Nullable String channel,
    @Nullable String lang,
    @Nullable String article,
    int rank,
    @Nullable String ticket,
    Detail detail) {

  /** Longest identifier the ledger keeps, in UTF-16 units. */
  public static final int LONGEST_NAME = 200;

  public Event {
    checkName("source", source);
    checkName("id", id);
    checkName("visit", visit);
    checkName("channel", channel);
    checkName("lang", lang);
    checkName("article", article);
    checkName("ticket", ticket);
    createdAt = createdAt == null ? null : createdAt.truncatedTo(ChronoUnit.MILLIS);
    receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** An event of this program's own making: nobody's clock but ours. */
  public static Event of(EventType type, String source, String id, Instant at) {
    return new Event(
        source, id, type, null, null, null, at, at, 0, null, null, null, 0, null, Detail.NONE);
  }

  public Event withVisit(@Nullable String name) {
    return with(parts -> parts.visit = name);
  }

  public Event withSubject(@Nullable Subject who) {
    return with(parts -> parts.subject = who);
  }

  /**
   * The same, at other times.
   *
   * @param created when its maker says it happened
   * @param received when it arrived
   * @param happened when it happened by our clock
   */
  public Event withTimes(@Nullable Instant created, Instant received, Instant happened) {
    return with(parts -> {
      parts.createdAt = created;
      parts.receivedAt = received;
      parts.at = happened;
    });
  }

  public Event withSeq(int number) {
    return with(parts -> parts.seq = number);
  }

  public Event withChannel(@Nullable String where, @Nullable String language) {
    return with(parts -> {
      parts.channel = where;
      parts.lang = language;
    });
  }

  public Event withArticle(@Nullable String articleId, int place) {
    return with(parts -> {
      parts.article = articleId;
      parts.rank = place;
    });
  }

  public Event withTicket(@Nullable String name) {
    return with(parts -> parts.ticket = name);
  }

  public Event withDetail(Detail more) {
    return with(parts -> parts.detail = more);
  }

  private Event with(Consumer<Parts> change) {
    Parts parts = new Parts(this);
    change.accept(parts);
    return parts.event();
  }

  /** An event taken apart, to be put together with something else in it. */
  private static final class Parts {
    private final Event original;
    private @Nullable String visit;
    private @Nullable Subject subject;
    private @Nullable Instant createdAt;
    private Instant receivedAt;
    private Instant at;
    private int seq;
    private @Nullable String channel;
    private @Nullable String lang;
    private @Nullable String article;
    private int rank;
    private @Nullable String ticket;
    private Detail detail;

    Parts(Event event) {
      original = event;
      visit = event.visit;
      subject = event.subject;
      createdAt = event.createdAt;
      receivedAt = event.receivedAt;
      at = event.at;
      seq = event.seq;
      channel = event.channel;
      lang = event.lang;
      article = event.article;
      rank = event.rank;
      ticket = event.ticket;
      detail = event.detail;
    }

    Event event() {
      return new Event(
          original.source,
          original.id,
          original.type,
          visit,
          subject,
          createdAt,
          receivedAt,
          at,
          seq,
          channel,
          lang,
          article,
          rank,
          ticket,
          detail);
    }
  }

  private static void checkName(String what, @Nullable String name) {
    if (name == null) {
      return;
    }
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "an event's " + what + " has 1 to " + LONGEST_NAME + " characters");
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("an event's " + what + " has no control characters");
    }
  }
}
