package kb.page.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import kb.deflection.ledger.EventLedger;
import kb.page.Words;
import kb.report.ReportConfig;
import kb.search.Indexer;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The weekly letter, by a real mail server. */
@QuarkusTest
@TestProfile(DigestProfile.class)
class DigestPostTest {

  @Inject DigestLetter letter;
  @Inject EventLedger ledger;
  @Inject DigestConfig config;
  @Inject ReportConfig reports;
  @Inject Indexer indexer;
  @Inject Keys keys;

  @Test
  void theLetterComesOnceAWeekAlsoAfterARestartAndAgainWhenTheServerWasAway()
      throws MessagingException, IOException, InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    indexer.whenSettled(done::countDown);
    done.await();
    ask("Марко", "Чи є у вас гуртова доставка голубників?");
    ask("Соломія", "Коли привезуть голубники гуртом, чи є доставка?");

    assertThat(on("2026-05-18T06:00:00Z").send()).as("nobody listens").isFalse();
    GreenMail server = new GreenMail(new ServerSetup(DigestProfile.port(), null, "smtp"));
    server.start();
    try {
      assertThat(on("2026-05-18T06:10:00Z").send()).isTrue();
      assertThat(on("2026-05-18T06:20:00Z").send()).as("a restart later").isFalse();
      assertThat(on("2026-05-24T23:00:00Z").send()).isFalse();
      MimeMessage[] letters = server.getReceivedMessages();
      assertThat(letters).hasSize(1);
      assertThat(letters[0].getMessageID()).isEqualTo("<week-2026-05-18@barvinok.example>");
      assertThat(letters[0].getSubject())
          .isEqualTo("Барвінок: база за тиждень, 11.05.2026 – 17.05.2026");
      assertThat(letters[0].getAllRecipients()[0]).hasToString("vlasnytsia@barvinok.example");
      assertThat(part(letters[0], "text/plain"))
          .contains("Підтверджено", "Імовірно", "Доведено: —")
          .contains("Експеримент вимкнено")
          .contains("2 звернення від 2 людей, востаннє 13.05.2026")
          .contains("голубник", "/desk?ticket=%D0%BB")
          .contains("Звернення з відповіддю: 0 / 0")
          .contains("Вад і позначок у статтях немає", "kb.digest.to")
          .contains("https://help.barvinok.example/reports/base?from=2026-05-11&to=2026-05-17");
      assertThat(part(letters[0], "text/html"))
          .contains("lang=\"uk\"", "голубник", "<strong>Підтверджено</strong>");
      assertThat(letter.write(new DigestWeek(LocalDate.of(2026, 5, 25)), Words.EN).text())
          .contains("Confirmed", "Gaps", "https://help.barvinok.example/reports?");
    } finally {
      server.stop();
    }
  }

  /** Quarkus's mailer hung here now and then: its client lost the greeting of the server. */
  @Test
  void manyLettersInOneBreathAllArrive() {
    GreenMail server = new GreenMail(new ServerSetup(DigestProfile.port(), null, "smtp"));
    server.start();
    try {
      Instant monday = Instant.parse("2027-01-04T07:00:00Z");
      for (int week = 0; week < 20; week++) {
        assertThat(on(monday.plus(Duration.ofDays(7L * week)).toString()).send()).isTrue();
      }
      assertThat(server.getReceivedMessages()).hasSize(20);
    } finally {
      server.stop();
    }
  }

  @Test
  void aLetterThatTheServerRefusesIsTriedAgain() throws IOException {
    try (ScriptedSmtp server = new ScriptedSmtp(DigestProfile.port(), "RCPT", "550 no such user")) {
      assertThat(on("2026-06-01T06:00:00Z").send()).isFalse();
      assertThat(server.letters()).isZero();
    }
    try (ScriptedSmtp server = new ScriptedSmtp(DigestProfile.port(), "nothing", "")) {
      assertThat(on("2026-06-01T06:10:00Z").send()).isTrue();
      assertThat(server.letters()).isEqualTo(1);
    }
  }

  /** The server has the letter and cannot say so any more, or we are killed at this moment. */
  @Test
  void aLetterThatMayHaveBeenSentIsNotSentAgain() throws IOException {
    try (ScriptedSmtp server = new ScriptedSmtp(DigestProfile.port(), "LETTER", "")) {
      assertThat(on("2026-06-08T06:00:00Z").send()).isFalse();
      assertThat(server.letters()).isEqualTo(1);
    }
    try (ScriptedSmtp server = new ScriptedSmtp(DigestProfile.port(), "nothing", "")) {
      assertThat(on("2026-06-08T06:10:00Z").send()).isFalse();
      assertThat(on("2026-06-09T06:10:00Z").send()).isFalse();
      assertThat(server.letters()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-18T04:59:59Z, MONDAY, 2026-05-11",
    "2026-05-18T05:00:00Z, MONDAY, 2026-05-18",
    "2026-05-20T12:00:00Z, MONDAY, 2026-05-18",
    "2026-05-20T12:00:00Z, FRIDAY, 2026-05-15",
    "2026-01-05T06:00:00Z, MONDAY, 2026-01-05",
  })
  void aLetterIsDueAtEightInKyiv(Instant now, DayOfWeek day, String due) {
    assertThat(DigestWeek.at(now, day, ZoneId.of("Europe/Kyiv")).due()).hasToString(due);
  }

  /** A server that has just started at a moment. */
  private DigestPost on(String moment) {
    Clock clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    return new DigestPost(
        config, reports, letter, new DigestLog(ledger), new MailServer(config), clock);
  }

  private void ask(String person, String text) {
    given()
        .header("Authorization", "Bearer " + keys.add("стіл-" + person, List.of(Scope.TICKETS)))
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "channel",
                "email",
                "customer",
                person,
                "body",
                text,
                "status",
                "open",
                "created_at",
                "2026-05-13T09:00:00Z"))
        .put("/api/tickets/лист-" + person)
        .then()
        .statusCode(201);
  }

  private static String part(Part whole, String type) throws MessagingException, IOException {
    if (whole.isMimeType(type)) {
      return String.valueOf(whole.getContent());
    }
    if (whole.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        String found = part(part, type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
