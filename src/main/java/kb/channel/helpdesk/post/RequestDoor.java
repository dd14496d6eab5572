package kb.channel.helpdesk.post;

import java.util.List;
import java.util.function.BiFunction;
import kb.answer.Ticket;
import kb.channel.helpdesk.HelpdeskConfig;
import kb.channel.outbox.Outbox;
import kb.deflection.Subject;
import kb.deflection.Subject.Strength;
import kb.deflection.SubjectKeys;
import org.jspecify.annotations.Nullable;

/**
 * Hands requests of our own form to every desk that keeps such, by the outbox. Safe for use by many
 * threads.
 */
public final class RequestDoor {

  private final HelpdeskConfig config;
  private final Outbox outbox;
  private final SubjectKeys subjects;
  private final BiFunction<Ticket, List<AttachedFile>, String> writer;

  /**
   * The door to the desks of the settings.
   *
   * @param writer makes the JSON that a desk is sent
   */
  RequestDoor(
      HelpdeskConfig config,
      Outbox outbox,
      SubjectKeys subjects,
      BiFunction<Ticket, List<AttachedFile>, String> writer) {
    this.config = config;
    this.outbox = outbox;
    this.subjects = subjects;
    this.writer = writer;
  }

  /**
   * Puts a request that was kept into the outbox; it is on the disk when the call returns.
   *
   * @param files what came with it; their addresses are paths of this server
   * @throws kb.deflection.ledger.LedgerUnavailable when it may not have been kept
   */
  public void send(Ticket ticket, List<AttachedFile> files) {
    List<String> desks =
        config.desks().entrySet().stream()
            .filter(desk -> desk.getValue().requests().url().isPresent())
            .map(desk -> desk.getKey())
            .toList();
    if (desks.isEmpty()) {
      return;
    }
    String json = writer.apply(ticket, files);
    desks.forEach(desk -> outbox.addRequest(desk, ticket.id(), json, subject(ticket)));
  }

  private @Nullable Subject subject(Ticket ticket) {
    String customer = ticket.customer();
    return customer == null ? null : subjects.customer(customer, Strength.VERIFIED);
  }
}
