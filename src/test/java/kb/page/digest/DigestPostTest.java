package kb.page.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.mailer.Mailer;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  @Inject Mailer mailer;
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

    assertThatThrownBy(() -> on("2026-05-18T06:00:00Z").send())
        .isInstanceOf(RuntimeException.class);
    GreenMail server = new GreenMail(new ServerSetup(DigestProfile.port(), null, "smtp"));
    server.start();
    try {
      assertThat(on("2026-05-18T06:10:00Z").send()).isTrue();
      assertThat(on("2026-05-18T06:20:00Z").send()).as("a restart later").isFalse();
      assertThat(on("2026-05-24T23:00:00Z").send()).isFalse();
      LocalDate next = LocalDate.of(2026, 5, 25);
      assertThat(new DigestLog(ledger).take(next, Instant.parse("2026-05-25T05:00:00Z")))
          .as("a week later")
          .isTrue();

      MimeMessage[] letters = server.getReceivedMessages();
      assertThat(letters).hasSize(1);
      assertThat(letters[0].getSubject())
          .isEqualTo("Барвінок: тиждень бази, 11.05.2026 – 17.05.2026");
      assertThat(letters[0].getAllRecipients()[0]).hasToString("vlasnytsia@barvinok.example");
      assertThat(part(letters[0], "text/plain"))
          .contains("Підтверджено", "Імовірно", "Доведено: —")
          .contains("Експеримент вимкнено")
          .contains("Питали 2 рази, 2 людини, востаннє 13.05.2026")
          .contains("голубник", "/desk?ticket=%D0%BB")
          .contains("Звернення з відповіддю: 0 / 0")
          .contains("https://help.barvinok.example/reports/base?from=2026-05-11&to=2026-05-17");
      assertThat(part(letters[0], "text/html"))
          .contains("lang=\"uk\"", "голубник", "<strong>Підтверджено</strong>");
      assertThat(letter.write(new DigestWeek(next), Words.EN).text())
          .contains("Confirmed", "Gaps", "https://help.barvinok.example/reports?");
    } finally {
      server.stop();
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
    DigestConfig config =
        new DigestConfig() {
          @Override
          public Optional<List<String>> to() {
            return Optional.of(List.of("vlasnytsia@barvinok.example"));
          }

          @Override
          public DayOfWeek day() {
            return DayOfWeek.MONDAY;
          }

          @Override
          public String lang() {
            return "uk";
          }
        };
    Clock clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    return new DigestPost(config, reports, letter, new DigestLog(ledger), mailer, clock);
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
