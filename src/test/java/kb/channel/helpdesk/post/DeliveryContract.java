package kb.channel.helpdesk.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kb.answer.Ticket;
import kb.answer.TicketStatus;
import kb.channel.helpdesk.HelpdeskConfig;
import kb.channel.helpdesk.SignatureRule;
import kb.channel.helpdesk.post.Note.Line;
import kb.channel.helpdesk.post.Note.Part;
import kb.channel.helpdesk.webhook.DeskHouse;
import kb.channel.outbox.Parcel;
import kb.channel.outbox.Rounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes on their way to help desks that are there, away, overloaded or silent. */
abstract class DeliveryContract {

  @TempDir Path folder;
  private final FakeDesk desk = new FakeDesk();
  private DeskHouse house;
  private Rounds rounds;
  private Runnable whileWriting = () -> {};
  private String said = "Вхід після зміни номера телефону";

  /** A database of its own for every test. */
  abstract String url(Path folder);

  @BeforeEach
  void open() {
    house = new DeskHouse(folder, url(folder), desk.url());
    rounds = rounds();
  }

  @AfterEach
  void close() {
    house.close();
    desk.close();
  }

  @Test
  void zammadGetsAnInternalArticle() {
    arrive("zammad", "zammad.json");
    deliver();

    JsonNode note = only("81");
    assertThat(note.path("ticket_id").isIntegralNumber()).isTrue();
    assertThat(note.path("internal").asBoolean()).isTrue();
    assertThat(note.path("type").asText()).isEqualTo("note");
    assertThat(note.path("content_type").asText()).isEqualTo("text/html");
    assertThat(note.path("body").asText())
        .contains("<a href=\"https://help.example.com/a?b=1&amp;c=2\">" + said + "</a>");
    assertThat(desk.calls()).contains("POST /api/v1/ticket_articles Token token=token-1");
  }

  @Test
  void chatwootGetsAPrivateMessage() {
    arrive("chatwoot", "chatwoot-message-created.json");
    deliver();

    JsonNode note = only("10");
    assertThat(note.path("private").asBoolean()).isTrue();
    assertThat(note.path("message_type").asText()).isEqualTo("outgoing");
    assertThat(note.path("content").asText())
        .contains("[" + said + "](<https://help.example.com/a?b=1&c=2>)");
    assertThat(desk.calls()).contains("POST /api/v1/accounts/1/conversations/10/messages token-1");
  }

  @Test
  void zendeskGetsACommentThatIsNotPublic() {
    arrive("zendesk", "zendesk-ticket-created.json");
    deliver();

    JsonNode note = only("35436");
    assertThat(note.path("public").asBoolean(true)).isFalse();
    assertThat(note.path("html_body").asText()).contains(said);
    // agent@desk.example/token:token-1
    assertThat(desk.calls())
        .contains(
            "PUT /api/v2/tickets/35436.json Basic YWdlbnRAZGVzay5leGFtcGxlL3Rva2VuOnRva2VuLTE=");
  }

  @Test
  void glpiGetsAPrivateFollowupInASessionThatIsEnded() {
    arrive("glpi", "glpi.json");
    deliver();

    JsonNode note = only("4711");
    assertThat(note.path("is_private").asInt()).isEqualTo(1);
    assertThat(note.path("itemtype").asText()).isEqualTo("Ticket");
    assertThat(note.path("content").asText()).contains(said);
    assertThat(desk.calls())
        .containsExactly(
            "GET /apirest.php/initSession user_token token-1",
            "GET /apirest.php/Ticket/4711/ITILFollowup null",
            "POST /apirest.php/ITILFollowup null",
            "GET /apirest.php/killSession null");
  }

  @Test
  void aGenericDeskGetsWhatItsTemplateSays() {
    arrive("osticket", "osticket.json");
    deliver();

    assertThat(only("552").path("note").asText()).contains(said).doesNotContain("<a");
    assertThat(only("552").path("ticket").asInt()).isEqualTo(552);
    assertThat(desk.calls()).contains("POST /notes/552 Bearer token-1");
  }

  @Test
  void aDeskThatIsAwayIsToldOnceItIsBack() {
    desk.answerOnly(503, "");
    arrive("zammad", "zammad.json");
    for (int i = 0; i < 20; i++) {
      deliver();
    }
    assertThat(waiting().attempts()).isGreaterThan(3);
    assertThat(waiting().error()).contains("503");

    desk.answerOnly(0, "");
    house.clock.pass(Duration.ofHours(1));
    deliver();

    only("81");
    assertThat(house.outbox.backlog().waiting()).isZero();
  }

  @Test
  void aDeskThatCannotBeReachedAtAllIsTriedAgain() {
    try (DeskHouse nowhere = new DeskHouse(folder, url(folder), "http://127.0.0.1:1")) {
      nowhere.receive("zammad", DeskHouse.payload("zammad.json"));
      nowhere.clock.pass(Duration.ofSeconds(6));
      rounds(nowhere).round();

      Parcel parcel = nowhere.outbox.list(Parcel.State.WAITING, 2).getFirst();
      assertThat(parcel.error()).contains("cannot be reached");
      assertThat(parcel.nextAt()).isAfter(nowhere.clock.instant());
    }
  }

  @Test
  void nothingIsLostWhenWeAreKilledBetweenTheWebhookAndTheNote() {
    arrive("zammad", "zammad.json");
    house.reopen();
    rounds = rounds();

    deliver();

    only("81");
  }

  @Test
  void aNoteThatArrivedThoughTheAnswerWasLostIsNotPostedAgain() {
    desk.loseAnswers(true);
    arrive("zammad", "zammad.json");
    arrive("chatwoot", "chatwoot-message-created.json");
    arrive("zendesk", "zendesk-trigger.json");
    arrive("glpi", "glpi.json");
    deliver();
    assertThat(desk.notes("81")).hasSize(1);
    assertThat(house.outbox.backlog().waiting()).isEqualTo(4);

    desk.loseAnswers(false);
    house.reopen();
    rounds = rounds();
    house.clock.pass(Duration.ofHours(1));
    deliver();

    only("81");
    only("10");
    only("35437");
    only("4711");
    assertThat(house.outbox.backlog().waiting()).isZero();
  }

  @Test
  void aParcelThatWasTakenWhenWeWereKilledIsTriedAfterItsLease() {
    arrive("zammad", "zammad.json");
    house.clock.pass(Duration.ofSeconds(6));
    rounds.takeAndForget("zammad");
    house.reopen();
    rounds = rounds();

    deliver();
    assertThat(desk.notes("81")).isEmpty();
    house.clock.pass(Duration.ofMinutes(3));
    deliver();

    only("81");
  }

  @Test
  void whoeverWasTooSlowChangesNothingOfWhatAnotherDelivered() {
    arrive("zammad", "zammad.json");
    house.clock.pass(Duration.ofSeconds(6));
    Runnable late = rounds.takeAndForget("zammad");
    house.clock.pass(Duration.ofMinutes(3));
    deliver();

    late.run();

    only("81");
    assertThat(house.outbox.backlog().waiting()).isZero();
    assertThat(house.outbox.list(Parcel.State.SENT, 2).getFirst().error()).isNull();
  }

  @Test
  void whatIsBeingDeliveredIsNotDeliveredTwiceBecauseAnAdministratorIsImpatient() {
    arrive("zammad", "zammad.json");
    house.clock.pass(Duration.ofSeconds(6));
    rounds.takeAndForget("zammad");
    house.outbox.tryAgain(waiting().id());

    deliver();

    assertThat(desk.calls()).isEmpty();
  }

  @Test
  void whatChangesWhileANoteIsOnItsWayIsInTheNextOne() {
    arrive("zammad", "zammad.json");
    whileWriting =
        () -> {
          noteDue();
          said = "Код з SMS не приходить";
        };
    deliver();
    deliver();

    assertThat(desk.notes("81")).hasSize(2);
    assertThat(desk.notes("81").getLast().path("body").asText()).contains(said);
    assertThat(house.outbox.backlog().waiting()).isZero();
  }

  @Test
  void aNoteThatWasGivenUpIsTriedAgainWhenItChanges() {
    arrive("zammad", "zammad.json");
    house.clock.pass(Duration.ofDays(8));
    desk.answerOnly(503, "");
    deliver();
    assertThat(house.outbox.backlog().dead()).isEqualTo(1);

    desk.answerOnly(0, "");
    house.clock.pass(Duration.ofHours(1));
    deliver();
    assertThat(desk.notes("81")).isEmpty();

    noteDue();
    deliver();

    only("81");
    assertThat(house.outbox.backlog().dead()).isZero();
  }

  /** Every way of failing leaves the note in the outbox, and none posts it twice. */
  @ParameterizedTest
  @ValueSource(ints = {301, 401, 403, 404, 408, 409, 429, 500, 502, 503, 504})
  void whateverADeskAnswersTheNoteIsThereOnceWhenItWorksAgain(int status) {
    desk.answerOnly(status, "");
    arrive("zammad", "zammad.json");
    arrive("glpi", "glpi.json");
    deliver();
    assertThat(house.outbox.backlog().waiting()).isEqualTo(2);
    assertThat(house.outbox.backlog().dead()).isZero();

    desk.answerOnly(0, "");
    house.clock.pass(Duration.ofHours(1));
    deliver();

    only("81");
    only("4711");
    assertThat(house.outbox.backlog().waiting()).isZero();
  }

  @Test
  void aDeskThatBeginsToAnswerAndNeverEndsIsAway() {
    desk.trickle(true);
    arrive("zammad", "zammad.json");
    rounds = rounds(house, new DeskHttp(Duration.ofMillis(200), house.clock));
    deliver();

    assertThat(waiting().error()).contains("HttpTimeoutException");
  }

  @Test
  void retryAfterIsHonoured() {
    desk.answerOnly(429, "1800");
    arrive("zammad", "zammad.json");
    house.clock.pass(Duration.ofSeconds(6));
    Instant asked = house.clock.instant();
    rounds.round();
    desk.answerOnly(0, "");

    house.clock.pass(Duration.ofMinutes(29));
    rounds.round();
    assertThat(desk.notes("81")).isEmpty();
    assertThat(waiting().nextAt()).isEqualTo(asked.plusSeconds(1800));

    house.clock.pass(Duration.ofMinutes(1));
    rounds.round();
    only("81");
  }

  @Test
  void aDeskThatFailsIsLeftAloneWhileAnotherIsTold() {
    arrive("zammad", "zammad.json");
    for (int i = 0; i < 10; i++) {
      String number = Integer.toString(20_000 + i);
      house.receive(
          "zammad",
          DeskHouse.payload(
              "zammad.json",
              it -> ((ObjectNode) it.path("ticket")).put("id", number).put("number", number)));
    }
    desk.answerOnly(500, "");
    house.clock.pass(Duration.ofSeconds(6));
    rounds.round();
    int whileAway = desk.calls().size();
    rounds.round();

    assertThat(whileAway).isEqualTo(1);
    assertThat(desk.calls()).hasSize(1);

    desk.answerOnly(0, "");
    arrive("osticket", "osticket.json");
    rounds.round();
    deliver();
    only("552");
    house.clock.pass(Duration.ofHours(1));
    rounds.round();
    assertThat(desk.notes("20009")).hasSize(1);
  }

  @Test
  void whatStaysUndeliveredForAWeekIsGivenUpSeenAndTriedAgainWhenAsked() {
    desk.answerOnly(401, "");
    arrive("zammad", "zammad.json");
    deliver();
    house.clock.pass(Duration.ofDays(8));
    rounds.round();

    Parcel dead = house.outbox.list(Parcel.State.DEAD, 2).getFirst();
    assertThat(dead.error()).contains("401");

    desk.answerOnly(0, "");
    house.outbox.tryAgain(dead.id());
    house.clock.pass(Duration.ofHours(1));
    rounds.round();
    only("81");
    assertThat(house.outbox.tryAgain(dead.id())).isEmpty();
  }

  @Test
  void whatTheDeskCallsMalformedIsGivenUpAtOnce() {
    desk.refuseChanges(422);
    arrive("zammad", "zammad.json");
    deliver();

    assertThat(house.outbox.list(Parcel.State.DEAD, 2).getFirst().attempts()).isEqualTo(1);
  }

  @Test
  void severalChangesOfATicketAreOneNote() {
    arrive("zammad", "zammad.json");
    for (int i = 0; i < 5; i++) {
      house.ledger.write(connection -> {
        house.outbox.addNote(connection, "zammad", "zammad-10081", null);
        return 0;
      });
    }
    deliver();

    only("81");
  }

  @Test
  void aChangedNoteIsPostedAndTheSameAgainIsNot() {
    arrive("zammad", "zammad.json");
    deliver();
    noteDue();
    deliver();
    assertThat(desk.notes("81")).hasSize(1);

    said = "Код з SMS не приходить";
    noteDue();
    deliver();
    assertThat(desk.notes("81")).hasSize(2);

    said = "Вхід після зміни номера телефону";
    noteDue();
    deliver();
    assertThat(desk.notes("81")).hasSize(3);
  }

  @Test
  void aRequestOfOurFormIsPostedOnceWithASignature() {
    RequestDoor door =
        new RequestDoor(house.config, house.outbox, house.subjects, DeliveryContract::written);
    Ticket request =
        new Ticket(
            "260512-ABCDE",
            "form",
            "olha@salon.example",
            null,
            "uk",
            "Рахунок",
            "Надішліть рахунок для фірми",
            null,
            "olha@salon.example",
            TicketStatus.OPEN,
            DeskHouse.START);
    desk.answerOnly(503, "");
    door.send(request, List.of());
    door.send(request, List.of());
    deliver();
    assertThat(desk.requests()).isEmpty();
    desk.answerOnly(0, "");
    house.clock.pass(Duration.ofHours(1));
    deliver();

    assertThat(desk.requests()).hasSize(1);
    JsonNode sent = desk.requests().getFirst();
    assertThat(sent.path("ticket").path("message").asText())
        .isEqualTo("Надішліть рахунок для фірми");
    ObjectNode body = sent.deepCopy();
    body.remove(List.of("signature", "timestamp", "api-key"));
    assertThat(
            SignatureRule.OURS.isGood(
                DeskHouse.SECRET,
                sent.path("signature").asText(),
                sent.path("timestamp").asText(),
                body.toString().getBytes(StandardCharsets.UTF_8)))
        .isTrue();
    assertThat(house.outbox.list(Parcel.State.SENT, 5))
        .allSatisfy(parcel -> assertThat(parcel.payload()).isEmpty());
  }

  /** As osTicket's API takes a ticket: docs.osticket.com, Developer Documentation, API, Tickets. */
  @Test
  void aRequestOfOurFormIsPostedInTheFormThatTheSettingsSay() {
    Map<String, String> settings = DeskHouse.settings(desk.url());
    settings.put("kb.desk.osticket.requests.headers.X-API-Key", "ost-key");
    settings.put(
        "kb.desk.osticket.requests.body",
        """
        {"source": "API", "name": "{customer}", "email": "{customer}", "subject": "{subject}",
         "message": "data:text/plain,{message}"}\
        """);
    HelpdeskConfig config = DeskHouse.config(settings);
    new RequestDoor(config, house.outbox, house.subjects, DeliveryContract::written)
        .send(
            new Ticket(
                "260512-ABCDF",
                "form",
                "olha@salon.example",
                null,
                "uk",
                "12345",
                "Рядок\n\"лапки\" {id}",
                null,
                "olha@salon.example",
                TicketStatus.OPEN,
                DeskHouse.START),
            List.of());
    new Rounds(
            house.outbox,
            List.of(new RequestCourier(config, new DeskHttp(house.clock), house.clock)),
            new Random(7),
            house.clock)
        .round();

    JsonNode sent = desk.requests().getFirst();
    assertThat(sent.path("subject").asText()).isEqualTo("12345");
    assertThat(sent.path("subject").isTextual()).isTrue();
    assertThat(sent.path("message").asText()).isEqualTo("data:text/plain,Рядок\n\"лапки\" {id}");
    assertThat(sent.path("email").asText()).isEqualTo("olha@salon.example");
    assertThat(sent.path("api-key").asText()).isEqualTo("ost-key");
  }

  private static String written(Ticket ticket, List<AttachedFile> files) {
    return RequestWriter.json(ticket, List.of(), List.of(), files);
  }

  private void arrive(String name, String file) {
    house.receive(name, DeskHouse.payload(file));
  }

  private void noteDue() {
    house.ledger.write(connection -> {
      house.outbox.addNote(connection, "zammad", "zammad-10081", null);
      return 0;
    });
  }

  private void deliver() {
    house.clock.pass(Duration.ofSeconds(20));
    rounds.round();
  }

  private Parcel waiting() {
    return house.outbox.list(Parcel.State.WAITING, 2).getFirst();
  }

  private JsonNode only(String ticket) {
    assertThat(desk.refused()).isEmpty();
    assertThat(desk.notes(ticket)).hasSize(1);
    return desk.notes(ticket).getFirst();
  }

  private Rounds rounds() {
    return rounds(house);
  }

  private Rounds rounds(DeskHouse of) {
    return rounds(of, new DeskHttp(of.clock));
  }

  private Rounds rounds(DeskHouse of, DeskHttp http) {
    return new Rounds(
        of.outbox,
        List.of(
            new NoteCourier(NoteDesks.of(of.config), of.ledger, (ticket, lang) -> note(), http),
            new RequestCourier(of.config, http, of.clock)),
        new Random(7),
        of.clock);
  }

  private Optional<Note> note() {
    Line line = new Line("", said, "https://help.example.com/a?b=1&c=2", " (Олена)");
    Runnable meanwhile = whileWriting;
    whileWriting = () -> {};
    meanwhile.run();
    return Optional.of(new Note("Підказка", List.of(new Part("Відповіді", List.of(line)))));
  }
}
