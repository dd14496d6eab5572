package kb.report.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import kb.answer.link.Link;
import kb.answer.link.Target;
import kb.deflection.ledger.EventLedger;

/** Writes the demo's desk into the tables of its ledger, as it was at its times. */
record DemoTicketRows(EventLedger ledger) {

  void write(List<DemoTickets.Sent> tickets, List<Link> links, List<DemoTickets.Said> reviews) {
    ledger.write(connection -> {
      tickets(connection, tickets);
      links(connection, links);
      reviews(connection, reviews);
      return 0;
    });
  }

  private static void tickets(Connection connection, List<DemoTickets.Sent> tickets)
      throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement(
            "insert into ticket (id, channel, subject, lang, title, body, status, created_at)"
                + " values (?, 'email', ?, ?, ?, ?, ?, ?)")) {
      for (DemoTickets.Sent ticket : tickets) {
        row.setString(1, ticket.id());
        row.setString(2, ticket.subject());
        row.setString(3, ticket.lang());
        row.setString(4, ticket.title());
        row.setString(5, ticket.body());
        row.setString(6, ticket.open() ? "OPEN" : "SOLVED");
        row.setLong(7, ticket.at().toEpochMilli());
        row.addBatch();
      }
      row.executeBatch();
    }
  }

  private static void links(Connection connection, List<Link> links) throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement(
            "insert into link (id, ticket, target, article, lang, version, title, relation, origin,"
                + " rank, agent, linked_at) values (?,?,?,?,?,?,?,?,?,?,?,?)")) {
      for (Link link : links) {
        Target.ToArticle article = link.target() instanceof Target.ToArticle to ? to : null;
        row.setString(1, link.id());
        row.setString(2, link.ticket());
        row.setString(3, link.target().identity());
        row.setString(4, article == null ? null : article.key().id());
        row.setString(5, article == null ? null : article.key().lang());
        row.setString(6, article == null ? null : article.version());
        row.setString(7, link.target().title());
        row.setString(8, link.relation().toString());
        row.setString(9, link.origin().toString());
        row.setInt(10, link.rank());
        row.setString(11, link.agent());
        row.setLong(12, link.at().toEpochMilli());
        row.addBatch();
      }
      row.executeBatch();
    }
  }

  private static void reviews(Connection connection, List<DemoTickets.Said> reviews)
      throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement(
            "insert into review (id, link, ticket, judgement, reviewer, reviewed_at)"
                + " values (?,?,?,?,?,?)")) {
      for (DemoTickets.Said said : reviews) {
        row.setString(1, "review-" + said.link().id());
        row.setString(2, said.link().id());
        row.setString(3, said.link().ticket());
        row.setString(4, said.judgement().toString());
        row.setString(5, said.reviewer());
        row.setLong(6, said.at().toEpochMilli());
        row.addBatch();
      }
      row.executeBatch();
    }
  }
}
