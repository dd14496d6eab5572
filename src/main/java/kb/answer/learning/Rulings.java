package kb.answer.learning;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kb.article.ArticleKey;
import kb.deflection.ledger.EventLedger;

/** What owners decided of learnt words, the latest for each; on the disk when a call returns. */
@Singleton
public final class Rulings {

  private final EventLedger ledger;

  public Rulings(EventLedger ledger) {
    this.ledger = ledger;
  }

  /** Keeps a ruling in place of an earlier one of the same word. */
  public void put(Ruling ruling) {
    ledger.write(connection -> {
      try (PreparedStatement row =
          connection.prepareStatement(
              "insert into ruling (article, lang, root, word, act, owner, ruled_at)"
                  + " values (?,?,?,?,?,?,?) on conflict (article, lang, root) do update"
                  + " set word = excluded.word, act = excluded.act,"
                  + " owner = excluded.owner, ruled_at = excluded.ruled_at")) {
        row.setString(1, ruling.article().id());
        row.setString(2, ruling.article().lang());
        row.setString(3, ruling.root());
        row.setString(4, ruling.word());
        row.setString(5, ruling.act().name());
        row.setString(6, ruling.owner());
        row.setLong(7, ruling.at().toEpochMilli());
        return row.executeUpdate();
      }
    });
  }

  /** Every ruling that stands. */
  public List<Ruling> all() {
    return ledger.read(connection -> {
      List<Ruling> rulings = new ArrayList<>();
      try (PreparedStatement query =
              connection.prepareStatement(
                  "select article, lang, root, word, act, owner, ruled_at from ruling"
                      + " order by article, lang, root");
          ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          rulings.add(
              new Ruling(
                  new ArticleKey(rows.getString(2), rows.getString(1)),
                  rows.getString(3),
                  rows.getString(4),
                  Ruling.Act.valueOf(rows.getString(5)),
                  rows.getString(6),
                  Instant.ofEpochMilli(rows.getLong(7))));
        }
      }
      return rulings;
    });
  }
}
