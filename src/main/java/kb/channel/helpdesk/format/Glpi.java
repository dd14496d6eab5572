package kb.channel.helpdesk.format;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kb.channel.helpdesk.format.Told.Message;
import org.jspecify.annotations.Nullable;

/**
 * GLPI 11's webhooks with their default payload: the event, and the ticket as the API v2 gives it
 * (glpi-project/glpi, src/Webhook.php and src/Glpi/Api/HL/Controller/ITILController.php).
 */
record Glpi(String desk, Statuses statuses) implements Dialect {

  private static final int MOST_MEMBERS = 100;

  @Override
  public Told read(Payload payload) {
    if (payload.has("/parent_item")) {
      return new Told.Nothing("only webhooks of tickets are needed");
    }
    String id = payload.neededId("/item/id");
    String status = payload.needed("/item/status/id");
    var changedAt = payload.neededMoment("/item/date_mod");
    var createdAt = payload.moment("/item/date_creation").orElse(changedAt);
    Optional<String> customer = customer(payload);
    if (customer.isEmpty()) {
      payload.fault("/item/team", "has no requester");
    }
    String title = payload.text("/item/name").orElse("");
    String content = HtmlText.of(payload.text("/item/content").orElse(""));
    payload.check();
    return new Told.OfTicket(
        id,
        id,
        payload.text("/item/request_type/name").map(Channels::name).orElse(null),
        customer.orElse(null),
        null,
        createdAt,
        statuses.of(payload.isTrue("/item/is_deleted") ? "deleted" : status),
        changedAt,
        title.isEmpty() && content.isEmpty() ? null : new Message(title, content, createdAt),
        null);
  }

  /** Who asked, else who typed it in. */
  private Optional<String> customer(Payload payload) {
    OptionalInt requester =
        IntStream.range(0, MOST_MEMBERS)
            .takeWhile(i -> payload.has("/item/team/" + i))
            .filter(i -> payload.text(member(i, "role")).filter("requester"::equals).isPresent())
            .findFirst();
    return requester.isPresent()
        ? person(payload, member(requester.getAsInt(), "name"), member(requester.getAsInt(), "id"))
        : person(payload, "/item/user_recipient/name", "/item/user_recipient/id");
  }

  private static String member(int index, String field) {
    return "/item/team/" + index + "/" + field;
  }

  /** Whoever logs in by an e-mail address is known by it; others by their number in this desk. */
  private Optional<String> person(Payload payload, String name, String id) {
    @Nullable String address = payload.text(name).filter(it -> it.contains("@")).orElse(null);
    return address == null ? payload.text(id).map(it -> desk + ":" + it) : Optional.of(address);
  }
}
