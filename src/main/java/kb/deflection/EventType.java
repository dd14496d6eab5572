package kb.deflection;

import static kb.deflection.EventType.Authority.BROWSER;
import static kb.deflection.EventType.Authority.HELPDESK;
import static kb.deflection.EventType.Authority.SERVER;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can happen in a visit, and who alone may say so.
 *
 * <p>The constants stand in the order in which they happen: events of the same millisecond are read
 * in this order.
 */
public enum EventType {
  VISIT_STARTED(SERVER),
  /** The engine ran and its suggestions were sent; possibly none. */
  SUGGEST_RETURNED(SERVER),
  /** The engine ran for somebody in the hold-out: what would have been shown was not. */
  SUGGEST_SUPPRESSED(SERVER),
  /** At least half of the suggestion was visible for at least a second. */
  SUGGEST_RENDERED(BROWSER, "rendered"),
  SUGGEST_DISMISSED(BROWSER, "dismissed"),
  ARTICLE_OPENED(BROWSER, "opened"),
  /** The article was visible for ten seconds, scrolled to its passage, or copied from. */
  ARTICLE_READ(BROWSER, "read"),
  MARKED_SOLVED(BROWSER, "solved"),
  MARKED_NOT_SOLVED(BROWSER, "not-solved"),
  COACH_TIP_SHOWN(BROWSER, "tip-shown"),
  COACH_TIP_FIXED(BROWSER, "tip-fixed"),
  COACH_TIP_DISMISSED(BROWSER, "tip-dismissed"),
  TICKET_SUBMITTED(HELPDESK),
  TICKET_LINKED(HELPDESK),
  /** A link was taken back; the event that it was made stays. */
  TICKET_UNLINKED(HELPDESK),
  TICKET_CLOSED(HELPDESK),
  TICKET_REOPENED(HELPDESK),
  /** Somebody was erased: stands where their events stood. */
  ERASED(SERVER);

  /** Who may report an event. */
  public enum Authority {
    /** This program, where it computes the answer. */
    SERVER,
    /** The customer's browser, holding the token of its visit. */
    BROWSER,
    /** The ticket system, server to server. */
    HELPDESK
  }

  private static final Map<String, EventType> BY_BROWSER_NAME =
      Arrays.stream(values())
          .filter(type -> type.browserName != null)
          .collect(Collectors.toMap(EventType::nameInBrowser, Function.identity()));

  private final Authority authority;
  private final @Nullable String browserName;

  EventType(Authority authority) {
    this(authority, null);
  }

  EventType(Authority authority, @Nullable String browserName) {
    this.authority = authority;
    this.browserName = browserName;
  }

  /** The type a browser calls so in {@code POST /api/events}; empty when no browser may say it. */
  public static Optional<EventType> ofBrowser(String name) {
    return Optional.ofNullable(BY_BROWSER_NAME.get(name));
  }

  /** The type of this name in the ledger. */
  public static EventType ofName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Whether it happened to a tip of the coach. */
  public boolean isTip() {
    return this == COACH_TIP_SHOWN || this == COACH_TIP_FIXED || this == COACH_TIP_DISMISSED;
  }

  public Authority authority() {
    return authority;
  }

  /** As it stands in the ledger and in exports: {@code article_opened}. */
  @JsonValue
  public String inLedger() {
    return name().toLowerCase(Locale.ROOT);
  }

  private String nameInBrowser() {
    return browserName == null ? "" : browserName;
  }
}
