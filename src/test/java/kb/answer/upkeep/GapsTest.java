package kb.answer.upkeep;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import kb.answer.MadeUp;
import kb.search.Indexer;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What several people asked, and no article was linked to. */
@QuarkusTest
class GapsTest {

  @Inject Keys keys;
  @Inject Gaps gaps;
  @Inject GapOwners owners;
  @Inject Indexer indexer;
  @Inject Clock clock;

  private final String mark = MadeUp.word("вектор");
  private String key = "";

  @BeforeEach
  void prepare() throws InterruptedException {
    key = keys.add("Оля-" + UUID.randomUUID(), List.of(Scope.TICKETS, Scope.AGENT, Scope.ADMIN));
    CountDownLatch settled = new CountDownLatch(1);
    indexer.whenSettled(settled::countDown);
    settled.await();
  }

  @Test
  void whatSeveralAskAndNoArticleAnswersIsAGapUntilOneIsLinked() {
    String first = ask("Оля", "Чи є у вас " + mark + "? Мій номер +380671234567");
    String second = ask("Петро", "Коли з'явиться " + mark);
    ask("Петро", "Розкажіть про " + mark);

    Gap gap = gap().orElseThrow();
    assertThat(gap.tickets()).hasSize(3).contains(first, second);
    assertThat(gap.people()).isEqualTo(2);
    assertThat(gap.words()).first().isEqualTo(mark);
    assertThat(gap.example()).contains(mark).doesNotContain("380671234567");
    assertThat(gap.isClosed()).isFalse();

    owners.give(second, "olia@barvinok.example", "Оля");
    assertThat(gap().orElseThrow().owner()).isEqualTo("olia@barvinok.example");

    given()
        .header("Authorization", "Bearer " + key)
        .contentType(ContentType.JSON)
        .put("/api/tickets/" + first + "/links/chaiovi")
        .then()
        .statusCode(201);
    assertThat(gap().orElseThrow().tickets()).hasSize(2).doesNotContain(first);
  }

  @Test
  void aGapThatAnArticleCatchesByNowIsClosedAndSaysSo() {
    ask("Оля", "Як увімкнути чайові для майстра, " + mark + "?");
    ask("Ганна", "Як увімкнути чайові майстрам " + mark);

    Gap gap = gap().orElseThrow();
    assertThat(gap.isClosed()).isTrue();
    assertThat(gap.caught())
        .satisfies(caught -> {
          assertThat(caught.article().id()).isEqualTo("chaiovi");
          assertThat(caught.questions()).isEqualTo(2);
        });
  }

  @Test
  void whatOneTicketAsksIsNoGap() {
    ask("Оля", "Чи є у вас " + mark + "?");
    assertThat(gap()).isEmpty();
  }

  private Optional<Gap> gap() {
    Instant now = clock.instant();
    return gaps.between(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1))).stream()
        .filter(gap -> gap.words().contains(mark))
        .findFirst();
  }

  private String ask(String person, String text) {
    String ticket = "Т-" + UUID.randomUUID();
    given()
        .header("Authorization", "Bearer " + key)
        .contentType(ContentType.JSON)
        .body(Map.of("channel", "email", "customer", person + mark, "body", text, "status", "open"))
        .put("/api/tickets/" + ticket)
        .then()
        .statusCode(201);
    return ticket;
  }
}
