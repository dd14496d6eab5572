package kb.channel.helpdesk.format;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kb.channel.helpdesk.format.Told.Message;
import org.jspecify.annotations.Nullable;

/**
 * Chatwoot's webhooks: events of conversations, which carry the conversation itself, and of
 * messages, which carry it under {@code conversation}
 * (chatwoot.com/hc/user-guide/articles/1677693021-how-to-use-webhooks).
 */
record Chatwoot(String desk, Statuses statuses) implements Dialect {

  private static final Set<String> OF_MESSAGES = Set.of("message_created");
  private static final Set<String> OF_CONVERSATIONS =
      Set.of(
          "conversation_created",
          "conversation_status_changed",
          "conversation_updated",
          "conversation_opened",
          "conversation_resolved");

  /** Rails' number of incoming messages. */
  private static final String INCOMING = "0";

  /** Rails' number of outgoing messages. */
  private static final String OUTGOING = "1";

  @Override
  public Told read(Payload payload) {
    String event = payload.needed("/event");
    payload.check();
    if (OF_MESSAGES.contains(event)) {
      return ofMessage(payload);
    }
    return OF_CONVERSATIONS.contains(event)
        ? ofConversation(payload)
        : new Told.Nothing("events of type " + event + " are not needed");
  }

  private Told ofMessage(Payload payload) {
    if (payload.isTrue("/private")) {
      return new Told.Nothing("private notes are not needed");
    }
    boolean incoming =
        payload.text("/message_type").filter(Set.of("incoming", INCOMING)::contains).isPresent();
    Message message =
        incoming
            ? new Message(
                subject(payload, "/conversation"),
                payload.text("/content").orElse(""),
                payload.neededMoment("/created_at"))
            : null;
    boolean outgoing =
        payload.text("/message_type").filter(Set.of("outgoing", OUTGOING)::contains).isPresent();
    Told.Answer answer =
        outgoing
            ? new Told.Answer(
                payload.firstText("/sender/email", "/sender/name").orElse("agent"),
                payload.text("/content").orElse(""))
            : null;
    return told(payload, "/conversation", message, answer);
  }

  /** A new conversation already has its last message, written by whom its type says. */
  private Told ofConversation(Payload payload) {
    boolean incoming =
        payload.text("/messages/0/message_type").filter(INCOMING::equals).isPresent()
            && !payload.isTrue("/messages/0/private")
            && payload.has("/messages/0/content");
    Message message =
        incoming
            ? new Message(
                subject(payload, ""),
                payload.text("/messages/0/content").orElse(""),
                payload.neededMoment("/messages/0/created_at"))
            : null;
    return told(payload, "", message, null);
  }

  private static String subject(Payload payload, String at) {
    return payload.text(at + "/additional_attributes/mail_subject").orElse("");
  }

  private Told told(
      Payload payload, String at, @Nullable Message message, Told.@Nullable Answer answer) {
    String id = payload.neededId(at + "/id");
    String status = payload.needed(at + "/status");
    Instant changedAt = changedAt(payload, at);
    Optional<String> customer = customer(payload, at + "/meta/sender");
    if (message != null && customer.isEmpty()) {
      payload.fault(at + "/meta/sender", "is missing");
    }
    payload.check();
    return new Told.OfTicket(
        id,
        id,
        payload.text(at + "/channel").map(Channels::name).orElse("chat"),
        customer.orElse(null),
        payload.text(at + "/custom_attributes/kb_visit").orElse(null),
        payload.moment(at + "/created_at").orElse(message == null ? changedAt : message.at()),
        statuses.of(status),
        changedAt,
        message,
        answer);
  }

  /** Older versions send no updated_at; the last activity is then the best there is. */
  private static Instant changedAt(Payload payload, String at) {
    Optional<Instant> updated = payload.moment(at + "/updated_at");
    return updated.isPresent() ? updated.get() : payload.neededMoment(at + "/timestamp");
  }

  private Optional<String> customer(Payload payload, String at) {
    return payload
        .firstText(at + "/email", at + "/identifier", at + "/phone_number")
        .or(() -> payload.firstText(at + "/id", "/sender/id").map(id -> desk + ":" + id));
  }
}
