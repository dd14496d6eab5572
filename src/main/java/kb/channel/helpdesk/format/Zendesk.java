package kb.channel.helpdesk.format;

import java.time.Instant;
import java.util.Optional;
import kb.channel.helpdesk.format.Told.Message;

/**
 * Zendesk's webhooks: ticket events (developer.zendesk.com/api-reference/webhooks/event-types/
 * ticket-events), or the JSON that a trigger was given, in the form that docs/helpdesks.md shows.
 */
record Zendesk(String desk, Statuses statuses) implements Dialect {

  private static final String EVENTS = "zen:event-type:";
  private static final String OF_TICKETS = EVENTS + "ticket.";

  @Override
  public Told read(Payload payload) {
    Optional<String> event = payload.text("/type").filter(type -> type.startsWith(EVENTS));
    if (event.isEmpty()) {
      return ofTrigger(payload);
    }
    return event.get().startsWith(OF_TICKETS)
        ? ofEvent(payload)
        : new Told.Nothing("events of type " + event.get() + " are not needed");
  }

  private Told ofEvent(Payload payload) {
    String id = payload.neededId("/detail/id");
    String status = payload.needed("/detail/status");
    String requester = payload.needed("/detail/requester_id");
    Instant changedAt = payload.neededMoment("/detail/updated_at");
    Instant createdAt = payload.neededMoment("/detail/created_at");
    Message message =
        payload.has("/detail/description")
            ? new Message(
                payload.text("/detail/subject").orElse(""),
                payload.text("/detail/description").orElse(""),
                createdAt)
            : null;
    payload.check();
    return new Told.OfTicket(
        id,
        id,
        payload.text("/detail/via/channel").map(Channels::name).orElse(null),
        desk + ":" + requester,
        null,
        createdAt,
        statuses.of(status),
        changedAt,
        message,
        null);
  }

  private Told ofTrigger(Payload payload) {
    String id = payload.neededId("/ticket_id");
    String status = payload.needed("/status");
    String description = payload.needed("/description");
    Instant changedAt = payload.neededMoment("/updated_at");
    Instant createdAt = payload.neededMoment("/created_at");
    Optional<String> customer =
        payload
            .text("/requester_email")
            .or(() -> payload.text("/requester_id").map(requester -> desk + ":" + requester));
    if (customer.isEmpty()) {
      payload.fault("/requester_email", "is missing");
    }
    payload.check();
    return new Told.OfTicket(
        id,
        id,
        payload.text("/channel").map(Channels::name).orElse(null),
        customer.orElse(null),
        payload.text("/kb_visit").orElse(null),
        createdAt,
        statuses.of(status),
        changedAt,
        new Message(payload.text("/subject").orElse(""), description, createdAt),
        null);
  }
}
