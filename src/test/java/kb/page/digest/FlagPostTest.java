package kb.page.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import kb.answer.flag.Flags;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.deflection.ledger.EventLedger;
import org.junit.jupiter.api.Test;

/** What agents find wrong reaches the article's owner at once, by a real mail server. */
@QuarkusTest
@TestProfile(DigestProfile.class)
class FlagPostTest {

  private static final Instant MORNING = Instant.parse("2026-05-18T06:00:00Z");
  private static final ArticleKey TIPS = new ArticleKey("uk", "chaiovi");

  @Inject FlagLetter letter;
  @Inject EventLedger ledger;
  @Inject ArticleLibrary library;
  @Inject DigestConfig config;

  @Test
  void theOwnerIsToldOnceADayOfAnArticleAndAgainWhenTheMailServerWasAway()
      throws MessagingException, IOException {
    String owner = library.find(TIPS).orElseThrow().owner();
    assertThat(owner).as("the sample article has an owner").contains("@");
    flag(MORNING, "Кнопка тепер зветься інакше; писала Оля, +380 67 123 45 67");
    assertThat(at(MORNING).send()).as("nobody takes the letter").isZero();

    GreenMail server = new GreenMail(new ServerSetup(DigestProfile.port(), null, "smtp"));
    server.start();
    try {
      assertThat(at(MORNING.plusSeconds(400)).send()).isEqualTo(1);
      assertThat(at(MORNING.plusSeconds(800)).send()).as("it was told").isZero();
      flag(MORNING.plusSeconds(900), "Ще й малюнок старий");
      assertThat(at(MORNING.plusSeconds(1000)).send()).as("one letter a day").isZero();
      assertThat(at(MORNING.plusSeconds(90_000)).send()).as("the next day").isEqualTo(1);

      MimeMessage[] letters = server.getReceivedMessages();
      assertThat(letters).hasSize(2);
      assertThat(letters[0].getAllRecipients()[0]).hasToString(owner);
      assertThat(letters[0].getSubject()).startsWith("Барвінок: позначка на статті: Чайові");
      assertThat(part(letters[0]))
          .contains("Кнопка тепер зветься інакше", "— Степан", "uk/kasa/chaiovi.md")
          .contains("https://help.barvinok.example/desk/articles/uk/chaiovi")
          .doesNotContain("123 45 67");
      assertThat(part(letters[1])).contains("Ще й малюнок старий").doesNotContain("Кнопка");
    } finally {
      server.stop();
    }
  }

  /** The letter as plain text. */
  private static String part(MimeMessage letter) throws MessagingException, IOException {
    return ((Multipart) letter.getContent()).getBodyPart(0).getContent().toString();
  }

  private void flag(Instant at, String reason) {
    new Flags(ledger, library, Clock.fixed(at, ZoneOffset.UTC)).flag(TIPS, reason, "Степан");
  }

  /** A server that has just started at a moment. */
  private FlagPost at(Instant moment) {
    Clock clock = Clock.fixed(moment, ZoneOffset.UTC);
    return new FlagPost(
        new Flags(ledger, library, clock),
        new FlagLetters(ledger),
        letter,
        library,
        config,
        new MailServer(config),
        clock);
  }
}
