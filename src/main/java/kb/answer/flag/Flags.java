package kb.answer.flag;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.article.Complaints;
import kb.article.Fault;
import kb.deflection.ledger.EventLedger;

/** The flags on articles, kept until they are settled. Safe for use by many threads. */
@Singleton
public final class Flags implements Complaints {

  private final EventLedger ledger;
  private final ArticleLibrary library;
  private final Clock clock;

  public Flags(EventLedger ledger, ArticleLibrary library, Clock clock) {
    this.ledger = ledger;
    this.library = library;
    this.clock = clock;
  }

  /** Keeps what somebody found wrong; the same words about the same article once. */
  public Flag flag(ArticleKey article, String reason, String agent) {
    Flag flag =
        new Flag(
            UUID.randomUUID().toString(),
            article,
            reason.strip(),
            agent,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    Optional<Flag> same =
        open().stream()
            .filter(it -> it.article().equals(article) && it.reason().equals(flag.reason()))
            .findFirst();
    return same.orElseGet(() -> insert(flag));
  }

  private Flag insert(Flag flag) {
    return ledger.write(connection -> {
      try (PreparedStatement row =
          connection.prepareStatement(
              "insert into flag (id, article, lang, reason, agent, flagged_at) values"
                  + " (?,?,?,?,?,?)")) {
        row.setString(1, flag.id());
        row.setString(2, flag.article().id());
        row.setString(3, flag.article().lang());
        row.setString(4, flag.reason());
        row.setString(5, flag.agent());
        row.setLong(6, flag.at().toEpochMilli());
        row.executeUpdate();
        return flag;
      }
    });
  }

  /** What nobody has settled, oldest first. */
  public List<Flag> open() {
    return ledger.read(connection -> {
      List<Flag> flags = new ArrayList<>();
      try (PreparedStatement query =
              connection.prepareStatement(
                  "select id, lang, article, reason, agent, flagged_at from flag"
                      + " where settled_at is null order by flagged_at, id");
          ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          flags.add(
              new Flag(
                  rows.getString(1),
                  new ArticleKey(rows.getString(2), rows.getString(3)),
                  rows.getString(4),
                  rows.getString(5),
                  Instant.ofEpochMilli(rows.getLong(6))));
        }
      }
      return flags;
    });
  }

  /**
   * Says that a flag was seen to.
   *
   * @return false where there is no such open flag
   */
  public boolean settle(String id, String agent) {
    return ledger.write(connection -> {
      try (PreparedStatement row =
          connection.prepareStatement(
              "update flag set settled_at = ?, settled_by = ?"
                  + " where id = ? and settled_at is null")) {
        row.setLong(1, clock.millis());
        row.setString(2, agent);
        row.setString(3, id);
        return row.executeUpdate();
      }
    })
        == 1;
  }

  @Override
  public List<Fault> faults() {
    return open().stream()
        .flatMap(flag -> library.find(flag.article()).stream().map(article -> fault(article, flag)))
        .toList();
  }

  private static Fault fault(Article article, Flag flag) {
    return new Fault(
        article.file(), 1, "flagged by " + flag.agent() + ": " + flag.reason().replace('\n', ' '));
  }
}
