package kb.channel.helpdesk.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import kb.answer.Ticket;
import kb.answer.Tickets;
import kb.channel.helpdesk.HelpdeskConfig;
import kb.channel.helpdesk.SignatureRule;
import kb.channel.outbox.Outbox;
import kb.coach.Coaches;
import kb.deflection.SubjectKeys;
import kb.deflection.TicketLog;
import kb.deflection.ledger.EventLedger;
import kb.deflection.likeness.Sketches;
import kb.web.Secrets;
import kb.web.VisitTokens;
import org.jspecify.annotations.Nullable;

/** A house with every kind of desk connected, on a real ledger, that can be closed and reopened. */
public final class DeskHouse implements AutoCloseable {

  public static final String SECRET = "таємниця-Барвінка";
  public static final Instant START = Instant.parse("2026-05-12T12:00:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Coaches COACHES = new Coaches(Path.of("kb-content"));

  public final HandClock clock;
  private final Clock time;
  public final HelpdeskConfig config;
  final Desks desks;
  private final String url;
  private final Secrets secrets;
  public final SubjectKeys subjects;
  public EventLedger ledger;
  Tickets tickets;
  public Outbox outbox;
  Webhooks webhooks;

  /** What agents answered, as it was read. */
  final List<String> read = new CopyOnWriteArrayList<>();

  /**
   * Opens one whose clock is moved by hand.
   *
   * @param folder of the secrets, which several servers share
   * @param url of the ledger
   * @param deskUrl where the desks' APIs are
   */
  public DeskHouse(Path folder, String url, String deskUrl) {
    this(folder, url, settings(deskUrl), new HandClock(START));
  }

  public DeskHouse(Path folder, String url, Map<String, String> settings, Clock time) {
    this.url = url;
    this.time = time;
    this.clock = time instanceof HandClock hand ? hand : new HandClock(START);
    this.secrets = new Secrets(folder);
    this.subjects = new SubjectKeys(secrets);
    this.config = config(settings);
    this.desks = Desks.of(config);
    open();
  }

  void open() {
    ledger = EventLedger.open(url);
    TicketLog log = new TicketLog(ledger, subjects, time);
    tickets = new Tickets(ledger, log, subjects, COACHES, new Sketches(secrets), time);
    outbox = new Outbox(ledger, Duration.ofSeconds(5), time);
    webhooks =
        new Webhooks(
            tickets,
            log,
            ledger,
            outbox,
            subjects,
            new VisitTokens(secrets, Duration.ofHours(2), time),
            (ticket, agent, reply) -> read.add(ticket + " " + agent + " " + reply),
            time);
  }

  /** As after a kill: what was not written is gone, and what runs in memory is new. */
  public void reopen() {
    ledger.close();
    open();
  }

  @Override
  public void close() {
    ledger.close();
  }

  public static Map<String, String> settings(String deskUrl) {
    Map<String, String> settings = new HashMap<>();
    for (String type : List.of("zammad", "chatwoot", "zendesk", "glpi")) {
      settings.put("kb.desk." + type + ".type", type);
      settings.put("kb.desk." + type + ".secret", SECRET);
      settings.put("kb.desk." + type + ".url", deskUrl);
      settings.put("kb.desk." + type + ".token", "token-1");
    }
    settings.put("kb.desk.zendesk.user", "agent@desk.example");
    settings.put("kb.desk.glpi.note.headers.App-Token", "app-1");
    settings.put("kb.desk.osticket.type", "generic");
    settings.put("kb.desk.osticket.secret", SECRET);
    settings.put("kb.desk.osticket.signature.encoding", "base64");
    settings.put("kb.desk.osticket.fields.customer", "/ticket/email");
    settings.put("kb.desk.osticket.fields.channel", "/ticket/source");
    settings.put("kb.desk.osticket.fields.created-at", "/ticket/created");
    settings.put("kb.desk.osticket.fields.updated-at", "/ticket/updated");
    settings.put("kb.desk.osticket.note.url", deskUrl + "/notes/{id}");
    settings.put("kb.desk.osticket.note.headers.Authorization", "Bearer token-1");
    settings.put("kb.desk.osticket.note.list-url", deskUrl + "/notes/{id}");
    settings.put("kb.desk.osticket.requests.url", deskUrl + "/requests");
    return settings;
  }

  public static HelpdeskConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .withMapping(HelpdeskConfig.class)
        .build()
        .getConfigMapping(HelpdeskConfig.class);
  }

  /** A recorded payload. */
  public static byte[] payload(String file) {
    try {
      return Files.readAllBytes(Path.of("src/test/resources/desk", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A recorded payload with something changed. */
  public static byte[] payload(String file, Consumer<ObjectNode> change) {
    try {
      ObjectNode json = (ObjectNode) JSON.readTree(payload(file));
      change.accept(json);
      return JSON.writeValueAsBytes(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A webhook signed as the desk does, now. */
  Webhook signed(String desk, byte[] body) {
    SignatureRule rule = desks.find(desk).orElseThrow().rule();
    String timestamp =
        desk.equals("zendesk")
            ? clock.instant().toString()
            : Long.toString(clock.instant().getEpochSecond());
    Map<String, String> headers = new HashMap<>();
    rule.timestampHeader().ifPresent(header -> headers.put(header, timestamp));
    headers.put(rule.header(), rule.sign(SECRET, timestamp, body));
    return new Webhook(headers::get, body);
  }

  /** How a desk of the settings signs. */
  public static SignatureRule rule(Map<String, String> settings, String desk) {
    return SignatureRule.of(Objects.requireNonNull(config(settings).desks().get(desk), desk));
  }

  /** Receives a webhook as it came by HTTP. */
  public Received receive(String desk, Function<String, @Nullable String> headers, byte[] body) {
    return receive(desk, new Webhook(headers, body));
  }

  Received receive(String desk, Webhook webhook) {
    return webhooks.receive(desks.find(desk).orElseThrow(), webhook);
  }

  public Received receive(String desk, byte[] body) {
    return receive(desk, signed(desk, body));
  }

  public Ticket ticket(String id) {
    return tickets.find(id).orElseThrow();
  }

  public static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}
