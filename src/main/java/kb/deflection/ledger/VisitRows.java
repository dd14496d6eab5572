package kb.deflection.ledger;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kb.deflection.Event;

/** Reads the events of many visits for the reports. Safe for use by many threads. */
@Singleton
public final class VisitRows {

  /** As the index of them says it, word for word. */
  private static final String A_TICKET =
      "type in ('ticket_submitted', 'ticket_closed', 'ticket_reopened')";

  private final EventLedger ledger;

  public VisitRows(EventLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * Hands over the events of every visit that began in a span, one visit after the other in the
   * order they began, holding one visit in memory.
   *
   * @param from the first moment of the span
   * @param to the first moment after it
   */
  public void ofVisitsStarted(Instant from, Instant to, Consumer<List<Event>> visits) {
    ledger.read(connection -> {
      connection.setAutoCommit(false); // PostgreSQL streams only inside a transaction
      try (PreparedStatement query =
          connection.prepareStatement(
              "select "
                  + EventRows.columnsOf("e")
                  + " from event s join event e on e.visit = s.visit where s.type ="
                  + " 'visit_started' and s.happened_at >= ? and s.happened_at < ?"
                  + " order by s.happened_at, s.visit")) {
        query.setLong(1, from.toEpochMilli());
        query.setLong(2, to.toEpochMilli());
        Groups groups = new Groups(visits);
        EventLedger.each(query, groups::add);
        groups.end();
      } finally {
        connection.rollback();
      }
      return 0;
    });
  }

  /** What was told of tickets in a span: that they were submitted, closed, reopened. */
  public List<Event> tickets(Instant from, Instant to) {
    return ledger.read(connection -> {
      List<Event> tickets = new ArrayList<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              "select "
                  + EventRows.COLUMNS
                  + " from event where "
                  + A_TICKET
                  + " and happened_at >= ? and happened_at < ?")) {
        query.setLong(1, from.toEpochMilli());
        query.setLong(2, to.toEpochMilli());
        EventLedger.each(query, tickets::add);
      }
      return tickets;
    });
  }

  /**
   * When the visits began of which something, or a ticket of their customer, arrived since. The
   * cross joins make SQLite begin with what has arrived, which is little.
   */
  public List<Instant> startsOfVisitsTouched(Instant since) {
    return ledger.read(connection -> {
      List<Instant> starts = new ArrayList<>();
      moments(
          connection,
          "select distinct s.happened_at from event e cross join event s where s.visit ="
              + " e.visit and e.received_at >= ? and s.type = 'visit_started'",
          since,
          starts);
      moments(
          connection,
          "select distinct s.happened_at from event e cross join event s where s.subject ="
              + " e.subject and e.received_at >= ? and e."
              + A_TICKET
              + " and s.type = 'visit_started'",
          since,
          starts);
      return starts;
    });
  }

  /** When the tickets were submitted that were told of since. */
  public List<Instant> ticketsToldSince(Instant since) {
    return ledger.read(connection -> {
      List<Instant> submitted = new ArrayList<>();
      moments(
          connection,
          "select distinct happened_at from event where received_at >= ? and type ="
              + " 'ticket_submitted'",
          since,
          submitted);
      return submitted;
    });
  }

  /** When each visit was first heard of whose start the ledger never saw. */
  public List<Instant> withoutStart(Instant from, Instant to) {
    return ledger.read(connection -> {
      List<Instant> first = new ArrayList<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              "select min(e.received_at) from event e where e.received_at >= ? and"
                  + " e.received_at < ? and e.source = 'widget' and not exists (select 1 from"
                  + " event s where s.visit = e.visit and s.type = 'visit_started') group by"
                  + " e.visit")) {
        query.setLong(1, from.toEpochMilli());
        query.setLong(2, to.toEpochMilli());
        collect(query, first);
      }
      return first;
    });
  }

  private static void moments(
      Connection connection, String sql, Instant since, List<Instant> moments) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, since.toEpochMilli());
      collect(query, moments);
    }
  }

  private static void collect(PreparedStatement query, List<Instant> moments) throws SQLException {
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        moments.add(Instant.ofEpochMilli(rows.getLong(1)));
      }
    }
  }

  /** Cuts the stream of events where the visit changes. */
  private static final class Groups {
    private final Consumer<List<Event>> visits;
    private List<Event> group = new ArrayList<>();

    Groups(Consumer<List<Event>> visits) {
      this.visits = visits;
    }

    void add(Event event) {
      if (!group.isEmpty() && !String.valueOf(event.visit()).equals(group.getFirst().visit())) {
        end();
      }
      group.add(event);
    }

    void end() {
      if (!group.isEmpty()) {
        visits.accept(group);
        group = new ArrayList<>();
      }
    }
  }
}
