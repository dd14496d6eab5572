package kb.answer.link;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kb.answer.Tickets;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.ledger.EventLedger;

/**
 * The links of tickets to their answers. What is linked or taken back here is on the disk when the
 * call returns, and can be asked for again: the same twice is done once, also by two agents at the
 * same moment. A link that is taken back stays as history. Safe for use by many threads.
 */
@Singleton
public final class Links {

  private static final String SOURCE = "agent";
  private static final String CHANGED = "relation changed";

  private final EventLedger ledger;
  private final Tickets tickets;
  private final List<LinkFollower> followers;
  private final Clock clock;

  @Inject
  public Links(
      EventLedger ledger, Tickets tickets, @All List<LinkFollower> followers, Clock clock) {
    this.ledger = ledger;
    this.tickets = tickets;
    this.followers = List.copyOf(followers);
    this.clock = clock;
  }

  /**
   * What came of linking.
   *
   * @param link the link that stands now
   * @param isNew false where it stood before
   */
  public record Linked(Link link, boolean isNew) {}

  /**
   * Ties an answer to a ticket. The same with another relation takes the place of the former.
   *
   * @param rank the place at which it was offered or found, from 1; 0 when it has none
   * @param agent who does it
   * @throws kb.answer.UnknownTicket when there is no such ticket
   * @throws kb.deflection.ledger.LedgerUnavailable when it may not have been kept; link again
   */
  public Linked link(
      String ticket, Target target, Relation relation, Origin origin, int rank, String agent) {
    tickets.known(ticket);
    String id = UUID.randomUUID().toString();
    Link wanted = new Link(id, ticket, target, relation, origin, rank, agent, now(), null);
    Linked linked = ledger.write(connection -> insert(connection, wanted));
    tell(EventType.TICKET_LINKED, linked.link().id(), linked.link());
    return linked;
  }

  private Linked insert(Connection connection, Link wanted) throws SQLException {
    Optional<Link> before = LinkRows.standing(connection, wanted.ticket(), wanted.target());
    if (before.isPresent() && before.get().relation() == wanted.relation()) {
      return new Linked(before.get(), false);
    }
    if (before.isPresent()) {
      undo(connection, before.get(), new Link.Undone(wanted.agent(), wanted.at(), CHANGED));
    }
    if (LinkRows.insert(connection, wanted)) {
      follow(connection, wanted);
      return new Linked(wanted, true);
    }
    // Another server linked it between the two looks.
    return LinkRows.standing(connection, wanted.ticket(), wanted.target())
        .map(other -> new Linked(other, false))
        .orElseThrow(() -> new SQLException("a link was made and taken back at this moment"));
  }

  /**
   * Takes a link back.
   *
   * @param reason why; may be empty
   * @return the link with what became of it; also of one that was taken back before, as it was
   */
  public Optional<Link> undo(String ticket, String id, String agent, String reason) {
    Link.Undone undone = new Link.Undone(agent, now(), reason);
    Optional<Link> result =
        ledger.write(connection -> {
          Optional<Link> link = find(connection, ticket, id);
          return link.isPresent() && link.get().stands()
              ? Optional.of(undo(connection, link.get(), undone))
              : link;
        });
    result.ifPresent(link -> tell(EventType.TICKET_UNLINKED, link.id() + ":undone", link));
    return result;
  }

  private static Optional<Link> find(Connection connection, String ticket, String id)
      throws SQLException {
    return LinkRows.ofTicket(connection, ticket).stream()
        .filter(link -> link.id().equals(id))
        .findFirst();
  }

  private Link undo(Connection connection, Link link, Link.Undone undone) throws SQLException {
    Link taken = link.takenBack(undone);
    if (LinkRows.undo(connection, link.id(), undone)) {
      follow(connection, taken);
    }
    return taken;
  }

  private void follow(Connection connection, Link link) throws SQLException {
    for (LinkFollower follower : followers) {
      follower.follow(connection, link);
    }
  }

  /** The links of a ticket that stand, oldest first. */
  public List<Link> of(String ticket) {
    return history(ticket).stream().filter(Link::stands).toList();
  }

  /** Every link the ticket has had, also those that were taken back, oldest first. */
  public List<Link> history(String ticket) {
    return ledger.read(connection -> LinkRows.ofTicket(connection, ticket));
  }

  /** Every link made from one moment until before another, also those taken back, oldest first. */
  public List<Link> between(Instant from, Instant until) {
    return ledger.read(connection -> LinkRows.between(connection, from, until));
  }

  /** Tells the ledger of events; told again it is a duplicate, so whoever is unsure tells again. */
  private void tell(EventType type, String id, Link link) {
    String article = link.target() instanceof Target.ToArticle it ? it.key().id() : null;
    ledger.append(
        List.of(
            Event.of(type, SOURCE, id, now())
                .withSubject(tickets.sender(link.ticket()).orElse(null))
                .withArticle(article, link.rank())
                .withTicket(link.ticket())));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
