package kb.channel.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import kb.answer.Ticket;
import kb.answer.TicketAnswers;
import kb.answer.Tickets;
import kb.answer.link.Links;
import kb.answer.link.Origin;
import kb.answer.link.Relation;
import kb.answer.link.Target;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.channel.outbox.OutboxLife;
import kb.search.Indexer;
import kb.suggest.SuggestionAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twenty tickets come in from five desks, are answered by links, and their desks are told. */
@QuarkusTest
class ShiftTest {

  @Inject Indexer indexer;
  @Inject Tickets tickets;
  @Inject TicketAnswers answers;
  @Inject Links links;
  @Inject ArticleLibrary library;
  @Inject OutboxLife life;

  @BeforeEach
  void prepare() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    indexer.whenSettled(done::countDown);
    done.await();
  }

  @Test
  void aShiftArrivesIsAnsweredAndItsDesksAreTold() {
    List<Shift.Row> shift = Shift.rows();
    assertThat(shift).hasSize(20);
    assertThat(shift).filteredOn(row -> row.kind().equals("outside")).hasSize(6);
    assertThat(shift)
        .filteredOn(row -> row.kind().equals("gap"))
        .extracting(Shift.Row::answer)
        .containsOnly("whatsapp", "shtrykhkody")
        .hasSize(5);

    for (Shift.Row row : shift) {
      Shift.arrive(row).statusCode(201);
    }
    List<String> missed = new ArrayList<>();
    for (Shift.Row row : shift) {
      Ticket ticket = tickets.find(row.ticket()).orElseThrow();
      if (row.kind().equals("article") && !offered(ticket).contains(row.answer())) {
        missed.add(row.answer() + " is not in " + offered(ticket));
      }
      link(row);
    }
    assertThat(missed).as("left for the agent's own search").hasSizeLessThanOrEqualTo(1);

    life.deliverNow();
    for (Shift.Row row : shift) {
      boolean takesNotes = !row.desk().equals("glpi");
      if (takesNotes && !row.kind().equals("gap")) {
        assertThat(WebhookResourceTest.lastNote(remote(row)))
            .as(row.ticket())
            .contains("Розв’язує", title(row));
      }
    }
  }

  private List<String> offered(Ticket ticket) {
    return answers.of(ticket, 0).answers().stream().map(SuggestionAnswer.Item::article).toList();
  }

  private String title(Shift.Row row) {
    return row.kind().equals("outside")
        ? row.answer()
        : library.find(new ArticleKey("uk", row.answer())).orElseThrow().title();
  }

  private void link(Shift.Row row) {
    switch (row.kind()) {
      case "article" ->
          link(
              row,
              Target.ToArticle.of(library.find(new ArticleKey("uk", row.answer())).orElseThrow()));
      case "outside" -> link(row, new Target.Outside(URI.create(row.answer()), "Стороння довідка"));
      default -> {}
    }
  }

  private void link(Shift.Row row, Target target) {
    links.link(row.ticket(), target, Relation.ANSWERS, Origin.SEARCHED, 1, "Олена");
  }

  /** The API's id of a ticket: for Zammad and osTicket the files number it apart. */
  private static String remote(Shift.Row row) {
    String number = row.ticket().substring(row.desk().length() + 1);
    return switch (row.desk()) {
      case "zammad" -> Integer.toString(Integer.parseInt(number) - 30_000);
      case "osticket" -> Integer.toString(Integer.parseInt(number) - 904_300 + 600);
      default -> number;
    };
  }
}
