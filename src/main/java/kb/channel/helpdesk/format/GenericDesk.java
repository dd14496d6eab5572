package kb.channel.helpdesk.format;

import java.time.Instant;
import kb.channel.helpdesk.HelpdeskConfig.FieldsConfig;
import kb.channel.helpdesk.format.Told.Message;
import org.jspecify.annotations.Nullable;

/** The webhooks of a desk whose settings say where what stands. */
record GenericDesk(FieldsConfig fields, Statuses statuses) implements Dialect {

  @Override
  public Told read(Payload payload) {
    String remote = payload.neededId(fields.id());
    String number = payload.has(fields.number()) ? payload.neededId(fields.number()) : remote;
    String customer = payload.needed(fields.customer());
    String status = payload.needed(fields.status());
    Instant changedAt = payload.neededMoment(fields.updatedAt());
    Instant createdAt = payload.moment(fields.createdAt()).orElse(changedAt);
    Message message = message(payload, createdAt);
    payload.check();
    return new Told.OfTicket(
        remote,
        number,
        payload.text(fields.channel()).map(Channels::name).orElse(null),
        customer,
        payload.text(fields.visit()).orElse(null),
        createdAt,
        statuses.of(status),
        changedAt,
        message,
        null);
  }

  private @Nullable Message message(Payload payload, Instant createdAt) {
    String subject = payload.text(fields.subject()).orElse("");
    String body = payload.text(fields.body()).orElse("");
    if (subject.isEmpty() && body.isEmpty()) {
      return null;
    }
    return new Message(subject, fields.html() ? HtmlText.of(body) : body, createdAt);
  }
}
