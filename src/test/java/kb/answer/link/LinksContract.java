package kb.answer.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kb.answer.Ticket;
import kb.answer.TicketStatus;
import kb.answer.Tickets;
import kb.answer.UnknownTicket;
import kb.article.ArticleKey;
import kb.coach.Coaches;
import kb.deflection.Event;
import kb.deflection.EventType;
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

/** What every database keeps of links. */
abstract class LinksContract {

  private static final Instant NOW = Instant.parse("2026-05-12T09:10:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Target BONUSES =
      new Target.ToArticle(new ArticleKey("uk", "бонуси"), "Бонусна програма", "d1");
  private static final Target OUTSIDE =
      new Target.Outside(URI.create("https://prro.tax.gov.ua/чек"), "Чек ПРРО");

  @TempDir Path data;

  private EventLedger ledger;
  private Links links;
  private final List<Link> followed = Collections.synchronizedList(new ArrayList<>());

  abstract String url(Path data);

  /** The ledger as a second server sees it; the same where the database serves only one. */
  abstract EventLedger secondServer(EventLedger first, Path data);

  @BeforeEach
  void open() {
    ledger = EventLedger.open(url(data));
    links = links(ledger);
    tickets(ledger).put(ticket("Т-7"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void aLinkStandsWithWhoMadeItAndHow() {
    Link link = links.link("Т-7", BONUSES, Relation.ANSWERS, Origin.SUGGESTED, 2, "Оля").link();

    assertThat(links.of("Т-7")).containsExactly(link);
    assertThat(link)
        .returns(BONUSES, Link::target)
        .returns(Origin.SUGGESTED, Link::origin)
        .returns(2, Link::rank)
        .returns("Оля", Link::agent)
        .returns(NOW, Link::at);
    assertThat(links.between(NOW, NOW.plusMillis(1))).containsExactly(link);
    assertThat(links.between(NOW.minusMillis(1), NOW)).isEmpty();
  }

  @Test
  void theSameLinkedTwiceStandsOnce() {
    Link first = links.link("Т-7", OUTSIDE, Relation.ANSWERS, Origin.PASTED, 0, "Оля").link();

    Links.Linked again = links.link("Т-7", OUTSIDE, Relation.ANSWERS, Origin.PASTED, 0, "Іван");

    assertThat(again).isEqualTo(new Links.Linked(first, false));
    assertThat(followed).hasSize(1);
  }

  @Test
  void anotherRelationTakesThePlaceOfTheFormer() {
    links.link("Т-7", BONUSES, Relation.ANSWERS, Origin.SEARCHED, 1, "Оля");

    links.link("Т-7", BONUSES, Relation.TRIED, Origin.SEARCHED, 1, "Іван");

    assertThat(links.of("Т-7")).extracting(Link::relation).containsExactly(Relation.TRIED);
    assertThat(links.history("Т-7"))
        .extracting(Link::stands)
        .containsExactlyInAnyOrder(false, true);
  }

  @Test
  void whatWasTakenBackIsHistoryAndMayBeLinkedAgain() {
    Link link = links.link("Т-7", BONUSES, Relation.ANSWERS, Origin.PASTED, 0, "Оля").link();

    Link undone = links.undo("Т-7", link.id(), "Іван", "не про те").orElseThrow();

    assertThat(links.of("Т-7")).isEmpty();
    assertThat(undone.undone()).isEqualTo(new Link.Undone("Іван", NOW, "не про те"));
    assertThat(links.undo("Т-7", link.id(), "Оля", "ще раз")).contains(undone);
    assertThat(links.history("Т-7")).containsExactly(undone);
    assertThat(links.link("Т-7", BONUSES, Relation.ANSWERS, Origin.PASTED, 0, "Оля").isNew())
        .isTrue();
    assertThat(followed).extracting(Link::stands).containsExactly(true, false, true);
  }

  @Test
  void whatIsNotLinkedCannotBeTakenBack() {
    Link link = links.link("Т-7", BONUSES, Relation.ANSWERS, Origin.PASTED, 0, "Оля").link();

    assertThat(links.undo("Т-8", link.id(), "Оля", "")).isEmpty();
    assertThat(links.undo("Т-7", "немає", "Оля", "")).isEmpty();
  }

  @Test
  void aTicketNobodyReportedIsRefused() {
    assertThatExceptionOfType(UnknownTicket.class)
        .isThrownBy(() -> links.link("Т-0", BONUSES, Relation.ANSWERS, Origin.PASTED, 0, "Оля"))
        .withMessageContaining("Т-0");
  }

  @Test
  void ofManyAgentsOnTwoServersAtOnceOneLinks() throws Exception {
    Links there = links(secondServer(ledger, data));
    List<Callable<Links.Linked>> all = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String name = "агент-" + i;
      Links server = i % 2 == 0 ? links : there;
      all.add(() -> server.link("Т-7", BONUSES, Relation.ANSWERS, Origin.SUGGESTED, 1, name));
    }
    int made = 0;
    try (var agents = Executors.newFixedThreadPool(16)) {
      for (Future<Links.Linked> linked : agents.invokeAll(all)) {
        made += linked.get().isNew() ? 1 : 0;
      }
    }

    assertThat(made).isEqualTo(1);
    assertThat(links.of("Т-7")).hasSize(1);
    assertThat(links.history("Т-7")).hasSize(1);
  }

  @Test
  void linkingAndTakingBackAreEvents() {
    Link link = links.link("Т-7", BONUSES, Relation.ANSWERS, Origin.SUGGESTED, 3, "Оля").link();
    links.undo("Т-7", link.id(), "Оля", "");

    List<Event> events = new ArrayList<>();
    ledger.from(Instant.EPOCH, events::add);
    assertThat(events)
        .filteredOn(event -> event.source().equals("agent"))
        .extracting(Event::type, Event::article, Event::rank)
        .containsExactlyInAnyOrder(
            tuple(EventType.TICKET_LINKED, "бонуси", 3),
            tuple(EventType.TICKET_UNLINKED, "бонуси", 3));
  }

  @Test
  void theLinksOfAnErasedCustomerAreGone() {
    links.link("Т-7", OUTSIDE, Relation.ANSWERS, Origin.PASTED, 0, "Оля");

    new Erasure(ledger, subjects(), List.of(new ErasableLinks()), CLOCK).erase("олена@приклад.укр");

    assertThat(links.history("Т-7")).isEmpty();
    assertThat(rows()).isZero();
  }

  private int rows() {
    return ledger.read(connection -> {
      try (PreparedStatement query = connection.prepareStatement("select count(*) from link");
          ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    });
  }

  private Links links(EventLedger over) {
    LinkFollower follower = (connection, link) -> followed.add(link);
    return new Links(over, tickets(over), List.of(follower), CLOCK);
  }

  private Tickets tickets(EventLedger over) {
    Coaches coaches = new Coaches(Path.of("kb-content"));
    TicketLog log = new TicketLog(over, subjects(), CLOCK);
    Sketches sketches = new Sketches(new Secrets(data.resolve("secrets")));
    return new Tickets(over, log, subjects(), coaches, sketches, CLOCK);
  }

  private SubjectKeys subjects() {
    return new SubjectKeys(new Secrets(data.resolve("secrets")));
  }

  private static Ticket ticket(String id) {
    return new Ticket(
        id,
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
