package kb.channel.helpdesk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import kb.answer.Ticket;
import kb.channel.outbox.Outbox;
import kb.deflection.Subject;
import kb.deflection.Subject.Strength;
import kb.deflection.SubjectKeys;
import org.jspecify.annotations.Nullable;

/**
 * Hands requests of our own form to every desk that keeps such, by the outbox. Safe for use by many
 * threads.
 */
@Singleton
public final class RequestDoor {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HelpdeskConfig config;
  private final Outbox outbox;
  private final SubjectKeys subjects;

  @Inject
  public RequestDoor(HelpdeskConfig config, Outbox outbox, SubjectKeys subjects) {
    this.config = config;
    this.outbox = outbox;
    this.subjects = subjects;
  }

  /**
   * Puts a request that was kept into the outbox; it is on the disk when the call returns.
   *
   * @throws kb.deflection.ledger.LedgerUnavailable when it may not have been kept
   */
  public void send(Ticket ticket) {
    config
        .desks()
        .forEach((name, desk) -> {
          if (desk.requests().url().isPresent()) {
            outbox.addRequest(name, ticket.id(), json(ticket), subject(ticket));
          }
        });
  }

  private @Nullable Subject subject(Ticket ticket) {
    String customer = ticket.customer();
    return customer == null ? null : subjects.customer(customer, Strength.VERIFIED);
  }

  private static String json(Ticket ticket) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("id", ticket.id());
    fields.put("number", ticket.id());
    fields.put("subject", ticket.subject());
    fields.put("message", ticket.body());
    fields.put("customer", ticket.contact());
    fields.put("page", ticket.page());
    fields.put("lang", ticket.lang());
    fields.put("channel", ticket.channel());
    fields.put("status", "open");
    fields.put("created_at", ticket.createdAt().toString());
    fields.put("updated_at", ticket.createdAt().toString());
    try {
      return JSON.writeValueAsString(Map.of("event", "request.created", "ticket", fields));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a ticket is plain data", e);
    }
  }
}
