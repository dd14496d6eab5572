package kb.answer.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kb.answer.Ticket;
import kb.answer.TicketStatus;
import kb.answer.Tickets;
import kb.answer.link.Link;
import kb.answer.link.Links;
import kb.answer.link.Origin;
import kb.answer.link.Relation;
import kb.answer.link.Target;
import kb.article.ArticleKey;
import kb.coach.Coaches;
import kb.deflection.SubjectKeys;
import kb.deflection.TicketLog;
import kb.deflection.erasure.Erasure;
import kb.deflection.ledger.EventLedger;
import kb.deflection.likeness.Sketches;
import kb.web.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every database keeps of reviews. */
abstract class ReviewsContract {

  private static final Instant NOW = Instant.parse("2026-05-12T09:10:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir Path data;

  private EventLedger ledger;
  private Tickets tickets;
  private Links links;
  private Reviews reviews;
  private Link link;

  abstract String url(Path data);

  @BeforeEach
  void open() {
    ledger = EventLedger.open(url(data));
    TicketLog log = new TicketLog(ledger, subjects(), CLOCK);
    tickets =
        new Tickets(
            ledger,
            log,
            subjects(),
            new Coaches(Path.of("kb-content")),
            new Sketches(new Secrets(data.resolve("secrets"))),
            CLOCK);
    links = new Links(ledger, tickets, List.of(), CLOCK);
    reviews = new Reviews(ledger, links, CLOCK);
    tickets.put(ticket());
    Target bonuses = new Target.ToArticle(new ArticleKey("uk", "бонуси"), "Бонуси", "d1");
    link = links.link("Т-7", bonuses, Relation.ANSWERS, Origin.SUGGESTED, 1, "Оля").link();
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void whatASecondPersonSaidStandsWithTheirName() {
    Review review = reviews.judge(link, Judgement.PARTLY, "Іван");

    assertThat(standing()).containsExactly(review);
    assertThat(review)
        .returns(Judgement.PARTLY, Review::judgement)
        .returns("Іван", Review::reviewer)
        .returns("uk", Review::lang)
        .returns(NOW, Review::at);
  }

  @Test
  void theFirstToJudgeALinkHasJudgedIt() {
    Review first = reviews.judge(link, Judgement.ANSWERS, "Іван");

    assertThat(reviews.judge(link, Judgement.NOT, "Ганна")).isEqualTo(first);
    assertThat(standing()).containsExactly(first);
  }

  @Test
  void nobodyJudgesTheirOwnLink() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reviews.judge(link, Judgement.ANSWERS, "Оля"));
    assertThat(standing()).isEmpty();
  }

  @Test
  void aReviewCountsInWhateverOrderTheLinksOfASampleWereDrawn() {
    Links nextDay = new Links(ledger, tickets, List.of(), Clock.offset(CLOCK, Duration.ofDays(1)));
    Target chairs = new Target.ToArticle(new ArticleKey("uk", "крісла"), "Крісла", "d2");
    Link later = nextDay.link("Т-7", chairs, Relation.ANSWERS, Origin.SUGGESTED, 1, "Оля").link();
    Review review = reviews.judge(link, Judgement.PARTLY, "Іван");

    assertThat(reviews.standing(List.of(later, link))).containsOnly(entry(link.id(), review));
  }

  @Test
  void aReviewTakenBackLeavesRoomForAnother() {
    reviews.undo(reviews.judge(link, Judgement.NOT, "Іван").id(), "Іван");
    assertThat(standing()).isEmpty();

    Review second = reviews.judge(link, Judgement.ANSWERS, "Іван");
    assertThat(standing()).containsExactly(second);
  }

  @Test
  void nobodyTakesBackTheReviewOfAnother() {
    Review review = reviews.judge(link, Judgement.NOT, "Іван");
    reviews.undo(review.id(), "Ганна");
    assertThat(standing()).containsExactly(review);
  }

  @Test
  void aLinkThatWasTakenBackIsReviewedNoMore() {
    reviews.judge(link, Judgement.NOT, "Іван");
    links.undo("Т-7", link.id(), "Оля", "не те");
    assertThat(standing()).isEmpty();
  }

  @Test
  void theReviewsOfAnErasedCustomerAreGone() {
    reviews.judge(link, Judgement.ANSWERS, "Іван");
    new Erasure(ledger, subjects(), List.of(new ErasableReviews()), CLOCK)
        .erase("олена@приклад.укр");
    assertThat(standing()).isEmpty();
  }

  private List<Review> standing() {
    return reviews.ofLinksBetween(NOW, NOW.plusMillis(1));
  }

  private SubjectKeys subjects() {
    return new SubjectKeys(new Secrets(data.resolve("secrets")));
  }

  private static Ticket ticket() {
    return new Ticket(
        "Т-7",
        "email",
        "олена@приклад.укр",
        null,
        "uk",
        "Бонуси",
        "Не нараховано бонуси",
        null,
        null,
        TicketStatus.OPEN,
        NOW);
  }
}
