package kb.channel.helpdesk.format;

import java.util.Optional;
import kb.channel.helpdesk.format.Told.Message;
import org.jspecify.annotations.Nullable;

/**
 * Zammad's webhooks: the ticket, and the article that set off the trigger
 * (admin-docs.zammad.org/en/latest/manage/webhook/payload.html).
 */
record Zammad(Statuses statuses) implements Dialect {

  @Override
  public Told read(Payload payload) {
    String remote = payload.neededId("/ticket/id");
    String number = payload.neededId("/ticket/number");
    String title = payload.needed("/ticket/title");
    String state = payload.needed("/ticket/state");
    var changedAt = payload.neededMoment("/ticket/updated_at");
    var createdAt = payload.moment("/ticket/created_at").orElse(changedAt);
    Optional<String> customer =
        payload.firstText(
            "/ticket/customer/email", "/ticket/customer/login", "/ticket/customer_id");
    if (customer.isEmpty()) {
      payload.fault("/ticket/customer", "is missing");
    }
    Message message = message(payload, title);
    Told.Answer answer = answer(payload);
    payload.check();
    return new Told.OfTicket(
        remote,
        number,
        payload.text("/ticket/create_article_type").map(Channels::name).orElse(null),
        customer.orElse(null),
        payload.text("/ticket/kb_visit").orElse(null),
        createdAt,
        statuses.of(state),
        changedAt,
        message,
        answer);
  }

  /** Only what the customer said: agents' replies and notes, ours among them, are no request. */
  private static @Nullable Message message(Payload payload, String title) {
    boolean customers =
        payload.text("/article/sender").filter("Customer"::equals).isPresent()
            && !payload.isTrue("/article/internal");
    if (!customers) {
      return null;
    }
    String body = payload.text("/article/body").orElse("");
    boolean html = payload.text("/article/content_type").orElse("").startsWith("text/html");
    return new Message(
        title, html ? HtmlText.of(body) : body, payload.neededMoment("/article/created_at"));
  }

  private static Told.@Nullable Answer answer(Payload payload) {
    boolean agents =
        payload.text("/article/sender").filter("Agent"::equals).isPresent()
            && !payload.isTrue("/article/internal");
    return agents
        ? new Told.Answer(
            payload
                .firstText(
                    "/article/created_by/email", "/article/created_by/login", "/article/from")
                .orElse("agent"),
            payload.text("/article/body").orElse(""))
        : null;
  }
}
