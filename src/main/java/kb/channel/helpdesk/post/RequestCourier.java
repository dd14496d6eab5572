package kb.channel.helpdesk.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kb.channel.helpdesk.DeskSettings;
import kb.channel.helpdesk.HelpdeskConfig;
import kb.channel.helpdesk.HelpdeskConfig.DeskConfig;
import kb.channel.helpdesk.HelpdeskConfig.RequestsConfig;
import kb.channel.helpdesk.SignatureRule;
import kb.channel.outbox.Courier;
import kb.channel.outbox.Delivery;
import kb.channel.outbox.Kind;
import kb.channel.outbox.Parcel;

/**
 * Posts requests of our own form to the desks that keep them, signed as {@link SignatureRule#OURS}.
 * A second delivery has the same X-Pidkazka-Delivery.
 */
final class RequestCourier implements Courier {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HelpdeskConfig config;
  private final DeskHttp http;
  private final Clock clock;

  /**
   * A courier to the desks of the settings.
   *
   * @throws IllegalArgumentException naming the body of the settings that is not JSON
   */
  RequestCourier(HelpdeskConfig config, DeskHttp http, Clock clock) {
    DeskSettings.read(config, (name, desk) -> checked(desk.requests()));
    this.config = config;
    this.http = http;
    this.clock = clock;
  }

  private static RequestsConfig checked(RequestsConfig requests) {
    requests.body().ifPresent(body -> JsonFilling.check("requests.body", body));
    return requests;
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
    String body = desk.requests().body().map(it -> filled(it, parcel)).orElse(parcel.payload());
    try {
      return http.call("POST", url.get(), headers(desk, parcel.id(), body), body)
          .delivery("posting the request");
    } catch (IOException e) {
      return DeskReply.none(e);
    }
  }

  private static String filled(String template, Parcel parcel) {
    Map<String, String> values = new HashMap<>();
    try {
      JSON.readTree(parcel.payload())
          .path("ticket")
          .properties()
          .forEach(field -> values.put("{" + field.getKey() + "}", field.getValue().asText("")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("we wrote it ourselves", e);
    }
    return JsonFilling.filled(template, values);
  }

  private Map<String, String> headers(DeskConfig desk, String delivery, String body) {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    Map<String, String> headers = new HashMap<>(desk.requests().headers());
    headers.put(
        SignatureRule.OURS.header(),
        SignatureRule.OURS.sign(desk.secret(), timestamp, body.getBytes(StandardCharsets.UTF_8)));
    headers.put(SignatureRule.OURS.timestampHeader().orElseThrow(), timestamp);
    headers.put("X-Pidkazka-Delivery", delivery);
    headers.put("Idempotency-Key", delivery);
    return headers;
  }
}
