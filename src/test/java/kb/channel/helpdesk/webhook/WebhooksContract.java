package kb.channel.helpdesk.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kb.answer.Ticket;
import kb.answer.TicketStatus;
import kb.channel.outbox.ErasableOutbox;
import kb.deflection.erasure.ErasableEvents;
import kb.deflection.erasure.Erasure;
import kb.web.Problem;
import kb.web.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the webhooks that help desks send, in the forms they send them in. */
abstract class WebhooksContract {

  @TempDir Path folder;
  private DeskHouse house;

  /** A database of its own for every test. */
  abstract String url(Path folder);

  @BeforeEach
  void open() {
    house = new DeskHouse(folder, url(folder), "https://desk.example.com");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void zammadsTicketIsPutWithTheTextOfItsCustomer() {
    Received received = house.receive("zammad", DeskHouse.payload("zammad.json"));

    assertThat(received).isEqualTo(Received.of("zammad-10081", "new"));
    Ticket ticket = house.ticket("zammad-10081");
    assertThat(ticket.subject()).isEqualTo("Не можу зайти після зміни номера");
    assertThat(ticket.body())
        .isEqualTo("Поміняла телефон, тепер пише «Помилка входу».\n\nЩо робити?");
    assertThat(ticket.channel()).isEqualTo("email");
    assertThat(ticket.lang()).isEqualTo("uk");
    assertThat(ticket.createdAt()).isEqualTo(Instant.parse("2026-05-12T09:30:35.282Z"));
    assertThat(house.tickets.sender("zammad-10081"))
        .contains(
            house.subjects.customer(
                "oksana@salon.example", kb.deflection.Subject.Strength.VERIFIED));
  }

  @Test
  void whatAnAgentAnswersIsReadForOurAddressesAndANoteIsNot() {
    house.receive("zammad", DeskHouse.payload("zammad.json"));
    house.receive("zammad", DeskHouse.payload("zammad-agent-note.json"));
    assertThat(house.read).isEmpty();

    house.receive(
        "zammad",
        changed(
            "zammad-agent-note.json",
            "\"internal\": true,",
            "\"internal\": false, \"from\": \"Олена\","));

    assertThat(house.read).singleElement().asString().startsWith("zammad-10081 zammad:Олена <p>");

    house.receive("chatwoot", DeskHouse.payload("chatwoot-message-created.json"));
    house.receive(
        "chatwoot", changed("chatwoot-message-created.json", "\"incoming\"", "\"outgoing\""));

    assertThat(house.read).element(1).asString().startsWith("chatwoot-10 chatwoot:");
  }

  private static byte[] changed(String file, String from, String to) {
    String payload = new String(DeskHouse.payload(file), StandardCharsets.UTF_8);
    assertThat(payload).contains(from);
    return payload.replace(from, to).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void chatwootsMessagesAndConversationsAreOneTicket() {
    house.receive("chatwoot", DeskHouse.payload("chatwoot-message-created.json"));
    Received solved = house.receive("chatwoot", DeskHouse.payload("chatwoot-status-changed.json"));

    assertThat(solved).isEqualTo(Received.of("chatwoot-10", "changed"));
    Ticket ticket = house.ticket("chatwoot-10");
    assertThat(ticket.body()).isEqualTo("Як додати працівника? Кнопки «Запросити» немає");
    assertThat(ticket.channel()).isEqualTo("chat");
    assertThat(ticket.status()).isEqualTo(TicketStatus.SOLVED);
  }

  @Test
  void chatwootsNewConversationBringsItsFirstMessageAlong() {
    house.receive("chatwoot", DeskHouse.payload("chatwoot-conversation-created.json"));

    Ticket ticket = house.ticket("chatwoot-11");
    assertThat(ticket.subject()).isEqualTo("Каса не сходиться");
    assertThat(ticket.body()).startsWith("Увечері в касі");
    assertThat(ticket.channel()).isEqualTo("email");
  }

  @Test
  void aConversationWaitsForTheFirstWordOfItsCustomer() {
    Received before = house.receive("chatwoot", DeskHouse.payload("chatwoot-status-changed.json"));
    assertThat(before.result()).isEqualTo("waiting");
    assertThat(house.tickets.find("chatwoot-10")).isEmpty();

    house.receive("chatwoot", DeskHouse.payload("chatwoot-message-created.json"));

    assertThat(house.ticket("chatwoot-10").status()).isEqualTo(TicketStatus.SOLVED);
  }

  @Test
  void zendesksEventsFollowTheStatus() {
    house.receive("zendesk", DeskHouse.payload("zendesk-ticket-created.json"));
    assertThat(house.ticket("zendesk-35436").subject()).isEqualTo("Імпорт клієнтів");
    assertThat(house.ticket("zendesk-35436").channel()).isEqualTo("api");

    house.receive("zendesk", DeskHouse.payload("zendesk-status-changed.json"));
    assertThat(house.ticket("zendesk-35436").status()).isEqualTo(TicketStatus.SOLVED);

    house.receive(
        "zendesk",
        DeskHouse.payload(
            "zendesk-status-changed.json",
            it ->
                ((ObjectNode) it.path("detail"))
                    .put("status", "OPEN")
                    .put("updated_at", "2026-05-12T11:40:00Z")));
    assertThat(house.ticket("zendesk-35436").status()).isEqualTo(TicketStatus.REOPENED);
  }

  @Test
  void zendesksTriggerSaysTheSame() {
    house.receive("zendesk", DeskHouse.payload("zendesk-trigger.json"));

    Ticket ticket = house.ticket("zendesk-35437");
    assertThat(ticket.body()).isEqualTo("Від учора клієнтам не надходять нагадування в SMS");
    assertThat(ticket.createdAt()).isEqualTo(Instant.parse("2026-05-12T10:05:00Z"));
  }

  @Test
  void glpisTicketIsOfItsRequesterAndOsTicketsIsReadByItsSettings() {
    house.receive("glpi", DeskHouse.payload("glpi.json"));
    house.receive("osticket", DeskHouse.payload("osticket.json"));

    assertThat(house.ticket("glpi-4711").body())
        .isEqualTo("Дзвонять клієнти, а в картці дзвінка немає.");
    assertThat(house.ticket("glpi-4711").channel()).isEqualTo("form");
    assertThat(house.tickets.sender("glpi-4711"))
        .contains(house.subjects.customer("glpi:31", kb.deflection.Subject.Strength.VERIFIED));
    assertThat(house.ticket("osticket-904217").channel()).isEqualTo("form");
    assertThat(house.ticket("osticket-904217").createdAt())
        .isEqualTo(Instant.parse("2026-05-12T10:45:00Z"));

    house.receive(
        "glpi",
        DeskHouse.payload(
            "glpi.json",
            it ->
                ((ObjectNode) it.path("item"))
                    .put("date_mod", "2026-05-12T11:20:00+00:00")
                    .set("status", it.objectNode().put("id", 6).put("name", "Closed"))));
    assertThat(house.ticket("glpi-4711").status()).isEqualTo(TicketStatus.CLOSED);
  }

  /** GLPI signs when it queues, and its cron may come late. */
  @Test
  void aWebhookOfGlpiMayHaveWaitedInItsQueueForHours() {
    Webhook queued = house.signed("glpi", DeskHouse.payload("glpi.json"));
    house.clock.pass(Duration.ofHours(3));

    assertThat(house.receive("glpi", queued).result()).isEqualTo("new");

    house.clock.pass(Duration.ofHours(22));
    assertThat(refused("glpi", queued).type()).hasToString("/problems/replayed-webhook");
  }

  /** The numbers were made by `openssl dgst -sha256 -hmac`, not by this program. */
  @Test
  void glpisChallengeIsAnsweredAndNothingElseIsSigned() {
    Desk glpi = house.desks.find("glpi").orElseThrow();

    assertThat(glpi.proof("fbbc9bee8820a52d75bf9441268b2fab3b01e4a4afa0983b9849dd6f2091868b"))
        .isEqualTo("86fafcdf2c3b6cce69f8ea511ac5c9d4e43039a7db2b30268002df31b29190af");
    String body = DeskHouse.text(DeskHouse.payload("glpi.json")) + "1778580000";
    assertThat(catchThrowableOfType(Refusal.class, () -> glpi.proof(body)).problem().status())
        .isEqualTo(401);
  }

  /** Chatwoot tells the moment of a change to the microsecond, as a number. */
  @Test
  void ofTwoChangesInOneSecondTheLaterCounts() {
    house.receive("chatwoot", DeskHouse.payload("chatwoot-message-created.json"));
    house.receive("chatwoot", status("resolved", "1778581000.482"));
    house.receive("chatwoot", status("open", "1778581000.913"));

    assertThat(house.ticket("chatwoot-10").status()).isEqualTo(TicketStatus.REOPENED);
  }

  private static byte[] status(String status, String updatedAt) {
    return DeskHouse.payload(
        "chatwoot-status-changed.json",
        it -> it.put("status", status).put("updated_at", new BigDecimal(updatedAt)));
  }

  @Test
  void aWrongSignatureKeepsNothing() {
    byte[] body = DeskHouse.payload("zammad.json");
    Webhook right = house.signed("zammad", body);
    Webhook tampered =
        new Webhook(
            name -> right.header(name).orElse(null),
            DeskHouse.payload("zammad.json", it -> it.put("додано", 1)));
    Webhook unsigned = new Webhook(Map.<String, String>of()::get, body);

    for (Webhook webhook : List.of(tampered, unsigned)) {
      Problem problem = refused("zammad", webhook);
      assertThat(problem.status()).isEqualTo(401);
      assertThat(problem.type()).hasToString("/problems/wrong-signature");
      assertThat(problem.detail()).contains("X-Hub-Signature");
    }
    assertThat(rows("select count(*) from ticket")).isZero();
    assertThat(rows("select count(*) from webhook_delivery")).isZero();
    assertThat(rows("select count(*) from event")).isZero();
  }

  @Test
  void theFormerSecretIsGoodWhileItIsBeingChanged() {
    Map<String, String> settings = DeskHouse.settings("https://desk.example.com");
    settings.put("kb.desk.zammad.secret", "новий");
    settings.put("kb.desk.zammad.former-secret", DeskHouse.SECRET);
    Desk desk = Desks.of(DeskHouse.config(settings)).find("zammad").orElseThrow();

    Webhook old = house.signed("zammad", DeskHouse.payload("zammad.json"));

    assertThat(house.webhooks.receive(desk, old).result()).isEqualTo("new");
  }

  @Test
  void aRetryOfTheDeskIsKnownAndALaterReplayIsRefused() {
    Webhook webhook = house.signed("zammad", DeskHouse.payload("zammad.json"));
    house.receive("zammad", webhook);
    house.clock.pass(Duration.ofSeconds(50));

    assertThat(house.receive("zammad", webhook)).isEqualTo(Received.of("zammad-10081", "known"));

    house.clock.pass(Duration.ofHours(1));
    Problem problem = refused("zammad", webhook);
    assertThat(problem.type()).hasToString("/problems/replayed-webhook");
    assertThat(problem.detail()).contains("2026-05-12T12:00:00Z");
  }

  @Test
  void aSignedTimeOutsideTheWindowIsRefused() {
    Webhook chatwoot = house.signed("chatwoot", DeskHouse.payload("chatwoot-message-created.json"));
    Webhook zendesk = house.signed("zendesk", DeskHouse.payload("zendesk-trigger.json"));
    house.clock.pass(Duration.ofMinutes(6));

    assertThat(refused("chatwoot", chatwoot).type()).hasToString("/problems/replayed-webhook");
    assertThat(refused("zendesk", zendesk).type()).hasToString("/problems/replayed-webhook");
    assertThat(rows("select count(*) from ticket")).isZero();
  }

  @Test
  void everyFieldThatIsMissingIsNamedAndNothingIsKept() {
    byte[] half =
        DeskHouse.payload(
            "zammad.json",
            it -> {
              ((ObjectNode) it.path("ticket")).remove(List.of("number", "state", "updated_at"));
              ((ObjectNode) it.path("ticket")).remove(List.of("customer", "customer_id"));
            });

    Problem problem = refused("zammad", house.signed("zammad", half));

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.errors())
        .extracting(Problem.FieldError::field)
        .containsExactly("ticket.number", "ticket.state", "ticket.updated_at", "ticket.customer");
    assertThat(rows("select count(*) from webhook_delivery")).isZero();
  }

  @Test
  void aBodyThatIsNoJsonObjectIsRefused() {
    String deep = "{\"так\":".repeat(5000) + "1" + "}".repeat(5000);
    for (String body : List.of("", "[]", "\"так\"", "{\"ticket\":", "null", deep)) {
      Webhook webhook = house.signed("osticket", body.getBytes(StandardCharsets.UTF_8));
      assertThat(refused("osticket", webhook).status()).isEqualTo(400);
    }
  }

  @Test
  void aNumberLargerThanAnyIsRefusedAtItsField() {
    byte[] huge =
        DeskHouse.text(DeskHouse.payload("zammad.json"))
            .replace("\"id\": 81", "\"id\": 1e999999999")
            .replace("\"2026-05-12T09:30:35.333Z\"", "1e400")
            .getBytes(StandardCharsets.UTF_8);

    assertThat(refused("zammad", house.signed("zammad", huge)).errors())
        .extracting(Problem.FieldError::field)
        .contains("ticket.updated_at");
  }

  @Test
  void anIdThatCouldLeadElsewhereIsRefused() {
    byte[] evil =
        DeskHouse.payload(
            "osticket.json", it -> ((ObjectNode) it.path("ticket")).put("id", "../../admin"));

    assertThat(refused("osticket", house.signed("osticket", evil)).errors())
        .extracting(Problem.FieldError::field)
        .containsExactly("ticket.id");
  }

  @Test
  void whatIsNotNeededIsIgnoredAndSaysWhy() {
    Received received =
        house.receive(
            "chatwoot", "{\"event\":\"webwidget_triggered\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(received.result()).isEqualTo("ignored");
    assertThat(received.reason()).contains("webwidget_triggered");
  }

  @Test
  void anAgentsNoteChangesNothingAndAsksForNoOther() {
    house.receive("zammad", DeskHouse.payload("zammad.json"));
    long parcels = house.outbox.backlog().waiting();

    house.receive("zammad", DeskHouse.payload("zammad-agent-note.json"));

    assertThat(house.ticket("zammad-10081").body()).startsWith("Поміняла телефон");
    assertThat(house.outbox.backlog().waiting()).isEqualTo(parcels).isEqualTo(1);
  }

  @Test
  void anEarlierMessageThatArrivesLaterIsTheText() {
    byte[] first = DeskHouse.payload("chatwoot-message-created.json");
    byte[] second =
        DeskHouse.payload(
            "chatwoot-message-created.json",
            it ->
                it.put("id", 119)
                    .put("content", "Ви тут?")
                    .put("created_at", "2026-05-12T09:41:30.000Z"));

    house.receive("chatwoot", second);
    house.receive("chatwoot", first);

    assertThat(house.ticket("chatwoot-10").body()).startsWith("Як додати працівника?");
  }

  /** Every order and any duplicates end in the same ticket. */
  @Test
  void theEndDoesNotDependOnTheOrderInWhichWebhooksArrive() {
    List<byte[]> told = new ArrayList<>();
    told.add(DeskHouse.payload("zammad.json"));
    told.add(zammad("open", "2026-05-12T09:31:00Z", "Ось знімок екрана"));
    told.add(zammad("closed", "2026-05-12T10:00:00Z", ""));
    told.add(zammad("open", "2026-05-12T10:30:00Z", "Знову те саме"));
    told.add(zammad("closed", "2026-05-12T11:00:00Z", ""));
    told.add(zammad("pending reminder", "2026-05-12T11:30:00Z", "Не допомогло"));
    Random random = new Random(20260512);
    for (int trial = 0; trial < 40; trial++) {
      String number = Integer.toString(20_000 + trial);
      List<byte[]> deliveries = new ArrayList<>(told);
      for (int i = random.nextInt(5); i > 0; i--) {
        deliveries.add(told.get(random.nextInt(told.size())));
      }
      Collections.shuffle(deliveries, random);

      deliveries.forEach(body -> house.receive("zammad", numbered(body, number)));

      Ticket ticket = house.ticket("zammad-" + number);
      assertThat(ticket.status()).isEqualTo(TicketStatus.REOPENED);
      assertThat(ticket.body()).startsWith("Поміняла телефон");
    }
    assertThat(rows("select count(*) from ticket")).isEqualTo(40);
    assertThat(rows("select count(*) from event where type = 'ticket_submitted'")).isEqualTo(40);
  }

  @Test
  void anErasedCustomerStaysErasedThoughTheDeskTellsAgain() {
    house.receive("zammad", DeskHouse.payload("zammad.json"));
    Erasure erasure =
        new Erasure(
            house.ledger,
            house.subjects,
            List.of(
                new ErasableOutbox(),
                new ErasableDeskTickets(),
                new ErasableEvents(house.subjects)),
            house.clock);

    assertThat(erasure.erase("oksana@salon.example").rows()).isEqualTo(4);

    assertThat(rows("select count(*) from outbox")).isZero();
    assertThat(rows("select count(*) from desk_ticket")).isZero();
    assertThat(rows("select count(*) from webhook_delivery")).isZero();
    assertThat(house.receive("zammad", DeskHouse.payload("zammad.json")).result())
        .isEqualTo("ignored");
  }

  @Test
  void settingsThatCannotWorkAreNamed() {
    Map<String, String> settings = new HashMap<>(DeskHouse.settings("https://desk.example.com"));
    settings.put("kb.desk.zammad.statuses.чекає", "відкладено");

    assertThatThrownBy(() -> Desks.of(DeskHouse.config(settings)))
        .hasMessageStartingWith("kb.desk.\"zammad\".statuses.\"чекає\" is відкладено");
  }

  private static byte[] zammad(String state, String at, String said) {
    return DeskHouse.payload(
        "zammad.json",
        it -> {
          ((ObjectNode) it.path("ticket")).put("state", state).put("updated_at", at);
          if (said.isEmpty()) {
            it.putNull("article");
          } else {
            ((ObjectNode) it.path("article")).put("body", said).put("created_at", at);
          }
        });
  }

  private static byte[] numbered(byte[] body, String number) {
    return DeskHouse.text(body)
        .replace("\"10081\"", "\"" + number + "\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  private Problem refused(String desk, Webhook webhook) {
    return catchThrowableOfType(Refusal.class, () -> house.receive(desk, webhook)).problem();
  }

  private long rows(String sql) {
    return house.ledger.read(connection -> {
      try (var statement = connection.createStatement();
          var row = statement.executeQuery(sql)) {
        return row.next() ? row.getLong(1) : -1;
      }
    });
  }
}
