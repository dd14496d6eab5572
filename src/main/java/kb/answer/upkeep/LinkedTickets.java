package kb.answer.upkeep;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kb.answer.link.Origin;
import kb.answer.link.Relation;
import kb.article.ArticleKey;
import kb.coach.redaction.Redactor;
import kb.deflection.ledger.EventLedger;

/** Reads the tickets that agents answered with articles. Safe for use by many threads. */
@Singleton
public final class LinkedTickets {

  /** The latest so many are looked at. */
  private static final int MOST = 5000;

  private final EventLedger ledger;

  public LinkedTickets(EventLedger ledger) {
    this.ledger = ledger;
  }

  /** Those linked from one moment until before another, the latest first. */
  public List<LinkedTicket> between(Instant from, Instant until) {
    return ledger.read(connection -> {
      List<LinkedTicket> tickets = new ArrayList<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              "select l.ticket, l.lang, l.article, l.origin, l.rank, l.linked_at, t.subject,"
                  + " t.lang as written, t.title, t.body"
                  + " from link l join ticket t on t.id = l.ticket"
                  + " where l.article is not null and l.undone_at is null and l.relation = ?"
                  + " and l.linked_at >= ? and l.linked_at < ?"
                  + " order by l.linked_at desc, l.id limit ?")) {
        query.setString(1, Relation.ANSWERS.toString());
        query.setLong(2, from.toEpochMilli());
        query.setLong(3, until.toEpochMilli());
        query.setInt(4, MOST);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            tickets.add(read(rows));
          }
        }
      }
      return tickets;
    });
  }

  private static LinkedTicket read(ResultSet row) throws SQLException {
    String text = (row.getString("title") + "\n" + row.getString("body")).strip();
    return new LinkedTicket(
        row.getString("ticket"),
        Objects.requireNonNullElse(row.getString("subject"), ""),
        Objects.requireNonNullElse(row.getString("written"), ""),
        Redactor.redact(text).unmarked(),
        new ArticleKey(row.getString("lang"), row.getString("article")),
        Origin.of(row.getString("origin")),
        row.getInt("rank"),
        Instant.ofEpochMilli(row.getLong("linked_at")));
  }

  /** When each article was last linked as an answer, or said to answer by a reviewer. */
  public Map<ArticleKey, Instant> lastConfirmed() {
    return ledger.read(connection -> {
      Map<ArticleKey, Instant> last = new HashMap<>();
      try (PreparedStatement query =
              connection.prepareStatement(
                  "select l.lang, l.article, max(l.linked_at), max(r.reviewed_at) from link l"
                      + " left join review r on r.link = l.id and r.undone_at is null"
                      + " and r.judgement = 'answers'"
                      + " where l.article is not null and l.undone_at is null"
                      + " and l.relation = 'answers' group by l.lang, l.article");
          ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          last.put(
              new ArticleKey(rows.getString(1), rows.getString(2)),
              Instant.ofEpochMilli(Math.max(rows.getLong(3), rows.getLong(4))));
        }
      }
      return last;
    });
  }
}
