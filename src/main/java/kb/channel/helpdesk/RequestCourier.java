package kb.channel.helpdesk;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kb.channel.helpdesk.HelpdeskConfig.DeskConfig;
import kb.channel.outbox.Courier;
import kb.channel.outbox.Delivery;
import kb.channel.outbox.Kind;
import kb.channel.outbox.Parcel;

/**
 * Posts requests of our own form to the desks that keep them, signed as {@link SignatureRule#OURS}.
 * A second delivery has the same X-Pidkazka-Delivery.
 */
final class RequestCourier implements Courier {

  private final HelpdeskConfig config;
  private final DeskHttp http;
  private final Clock clock;

  RequestCourier(HelpdeskConfig config, DeskHttp http, Clock clock) {
    this.config = config;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public Kind kind() {
    return Kind.REQUEST;
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    DeskConfig desk = config.desks().get(parcel.desk());
    Optional<URI> url = desk == null ? Optional.empty() : desk.requests().url();
    if (desk == null || url.isEmpty()) {
      return new Delivery.NotNow("the settings have no such desk for requests", null, false);
    }
    try {
      return Replies.delivery(
          http.call("POST", url.get(), headers(desk, parcel), parcel.payload()),
          "posting the request");
    } catch (IOException e) {
      return Replies.unreachable(e);
    }
  }

  private Map<String, String> headers(DeskConfig desk, Parcel parcel) {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    byte[] body = parcel.payload().getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers = new HashMap<>(desk.requests().headers());
    headers.put(
        SignatureRule.OURS.header(), SignatureRule.OURS.sign(desk.secret(), timestamp, body));
    headers.put(SignatureRule.OURS.timestampHeader().orElseThrow(), timestamp);
    headers.put("X-Pidkazka-Delivery", parcel.id());
    headers.put("Idempotency-Key", parcel.id());
    return headers;
  }
}
