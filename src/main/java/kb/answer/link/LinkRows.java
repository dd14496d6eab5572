package kb.answer.link;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kb.article.ArticleKey;
import org.jspecify.annotations.Nullable;

/** Links as rows of the ledger's database. */
final class LinkRows {

  private static final String COLUMNS =
      "id, ticket, target, article, lang, version, title, relation, origin, rank, agent, linked_at,"
          + " undone_at, undone_by, reason";

  private LinkRows() {}

  /** False where the same is linked to the ticket already. */
  static boolean insert(Connection connection, Link link) throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement(
            "insert into link (id, ticket, target, article, lang, version, title, relation, origin,"
                + " rank, agent, linked_at) values (?,?,?,?,?,?,?,?,?,?,?,?)"
                + " on conflict (ticket, target) where undone_at is null do nothing")) {
      row.setString(1, link.id());
      row.setString(2, link.ticket());
      row.setString(3, link.target().identity());
      bindArticle(row, link.target());
      row.setString(7, link.target().title());
      row.setString(8, link.relation().toString());
      row.setString(9, link.origin().toString());
      row.setInt(10, link.rank());
      row.setString(11, link.agent());
      row.setLong(12, link.at().toEpochMilli());
      return row.executeUpdate() == 1;
    }
  }

  private static void bindArticle(PreparedStatement row, Target target) throws SQLException {
    switch (target) {
      case Target.ToArticle article -> {
        row.setString(4, article.key().id());
        row.setString(5, article.key().lang());
        row.setString(6, article.version());
      }
      case Target.Outside outside -> {
        row.setString(4, null);
        row.setString(5, null);
        row.setString(6, null);
      }
    }
  }

  /** False where it was taken back already. */
  static boolean undo(Connection connection, String id, Link.Undone undone) throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement(
            "update link set undone_at = ?, undone_by = ?, reason = ?"
                + " where id = ? and undone_at is null")) {
      row.setLong(1, undone.at().toEpochMilli());
      row.setString(2, undone.agent());
      row.setString(3, undone.reason());
      row.setString(4, id);
      return row.executeUpdate() == 1;
    }
  }

  static Optional<Link> standing(Connection connection, String ticket, Target target)
      throws SQLException {
    return select(
            connection,
            "where ticket = ? and target = ? and undone_at is null",
            ticket,
            target.identity())
        .stream()
        .findFirst();
  }

  static List<Link> ofTicket(Connection connection, String ticket) throws SQLException {
    return select(connection, "where ticket = ? order by linked_at, id", ticket);
  }

  static List<Link> between(Connection connection, Instant from, Instant until)
      throws SQLException {
    return select(
        connection,
        "where linked_at >= ? and linked_at < ? order by linked_at, id",
        from.toEpochMilli(),
        until.toEpochMilli());
  }

  private static List<Link> select(Connection connection, String where, Object... parameters)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select " + COLUMNS + " from link " + where)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setObject(i + 1, parameters[i]);
      }
      List<Link> links = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          links.add(read(rows));
        }
      }
      return links;
    }
  }

  private static Link read(ResultSet row) throws SQLException {
    return new Link(
        row.getString("id"),
        row.getString("ticket"),
        target(row),
        Relation.of(row.getString("relation")),
        Origin.of(row.getString("origin")),
        row.getInt("rank"),
        row.getString("agent"),
        Instant.ofEpochMilli(row.getLong("linked_at")),
        undone(row));
  }

  private static Target target(ResultSet row) throws SQLException {
    String article = row.getString("article");
    String title = row.getString("title");
    return article == null
        ? new Target.Outside(URI.create(row.getString("target")), title)
        : new Target.ToArticle(
            new ArticleKey(row.getString("lang"), article), title, row.getString("version"));
  }

  private static Link.@Nullable Undone undone(ResultSet row) throws SQLException {
    String agent = row.getString("undone_by");
    return agent == null
        ? null
        : new Link.Undone(
            agent,
            Instant.ofEpochMilli(row.getLong("undone_at")),
            Objects.requireNonNullElse(row.getString("reason"), ""));
  }
}
