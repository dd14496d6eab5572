package kb.answer.insert;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kb.article.ArticleKey;
import kb.deflection.ledger.EventLedger;

/**
 * Which version of which article went into the reply to a ticket, so that it can be told whether
 * the answer has changed since. On the disk when a call returns. Safe for use by many threads.
 */
@Singleton
public final class SentInserts {

  private final EventLedger ledger;
  private final Clock clock;

  public SentInserts(EventLedger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Keeps that an agent took an article; the same once more is the latest of the same. */
  public void keep(
      String ticket, ArticleKey article, String version, String kind, String format, String agent) {
    ledger.write(connection -> {
      try (PreparedStatement row =
          connection.prepareStatement(
              "insert into sent_insert (ticket, article, lang, version, kind, format, agent,"
                  + " sent_at) values (?,?,?,?,?,?,?,?)"
                  + " on conflict (ticket, article, lang, version, kind, format)"
                  + " do update set agent = excluded.agent, sent_at = excluded.sent_at")) {
        row.setString(1, ticket);
        row.setString(2, article.id());
        row.setString(3, article.lang());
        row.setString(4, version);
        row.setString(5, kind);
        row.setString(6, format);
        row.setString(7, agent);
        row.setLong(8, clock.millis());
        return row.executeUpdate();
      }
    });
  }

  /** What went into the replies to a ticket, oldest first. */
  public List<SentInsert> of(String ticket) {
    return ledger.read(connection -> {
      List<SentInsert> sent = new ArrayList<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              "select lang, article, version, kind, format, agent, sent_at from sent_insert"
                  + " where ticket = ? order by sent_at, article, lang, version, kind, format")) {
        query.setString(1, ticket);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            sent.add(
                new SentInsert(
                    ticket,
                    new ArticleKey(rows.getString(1), rows.getString(2)),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getString(5),
                    rows.getString(6),
                    Instant.ofEpochMilli(rows.getLong(7))));
          }
        }
      }
      return sent;
    });
  }
}
