package kb.page.digest;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import kb.article.ArticleKey;
import kb.deflection.ledger.EventLedger;

/**
 * Until when owners were told of the flags on their articles: one letter an article in a day, also
 * by several servers on one ledger and after restarts. Safe for use by many threads.
 */
@Singleton
public final class FlagLetters {

  static final Duration PAUSE = Duration.ofDays(1);

  /** Whoever began to send and was not heard of for so long is believed to be gone. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final EventLedger ledger;

  public FlagLetters(EventLedger ledger) {
    this.ledger = ledger;
  }

  /** Flags up to this moment were told of. */
  Instant toldUntil(ArticleKey article) {
    return ledger.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              "select told_until from flag_letter where article = ? and lang = ?")) {
        query.setString(1, article.id());
        query.setString(2, article.lang());
        try (ResultSet row = query.executeQuery()) {
          return row.next() ? Instant.ofEpochMilli(row.getLong(1)) : Instant.EPOCH;
        }
      }
    });
  }

  /**
   * Takes the sending of a letter over.
   *
   * @return false where one was sent within a day, or is being sent by another
   */
  boolean take(ArticleKey article, Instant now) {
    int rows =
        ledger.write(connection -> {
          try (PreparedStatement row =
              connection.prepareStatement(
                  "insert into flag_letter (article, lang, taken_at, told_until) values (?,?,?,0)"
                      + " on conflict (article, lang) do update set taken_at = excluded.taken_at"
                      + " where flag_letter.taken_at < ? and"
                      + " (flag_letter.sent_at is null or flag_letter.sent_at <= ?)")) {
            row.setString(1, article.id());
            row.setString(2, article.lang());
            row.setLong(3, now.toEpochMilli());
            row.setLong(4, now.minus(PATIENCE).toEpochMilli());
            row.setLong(5, now.minus(PAUSE).toEpochMilli());
            return row.executeUpdate();
          }
        });
    return rows == 1;
  }

  /** Says that a letter is sent, and which flags it told of. */
  void sent(ArticleKey article, Instant until, Instant now) {
    ledger.write(connection -> {
      try (PreparedStatement row =
          connection.prepareStatement(
              "update flag_letter set sent_at = ?, told_until = ?, taken_at = 0"
                  + " where article = ? and lang = ?")) {
        row.setLong(1, now.toEpochMilli());
        row.setLong(2, until.toEpochMilli());
        row.setString(3, article.id());
        row.setString(4, article.lang());
        return row.executeUpdate();
      }
    });
  }

  /**
   * Gives a letter back that could not be sent, for the next try.
   *
   * @param told flags up to this moment were told of before
   */
  void giveBack(ArticleKey article, Instant told) {
    ledger.write(connection -> {
      try (PreparedStatement row =
          connection.prepareStatement(
              "update flag_letter set taken_at = 0, sent_at = null, told_until = ?"
                  + " where article = ? and lang = ?")) {
        row.setLong(1, told.toEpochMilli());
        row.setString(2, article.id());
        row.setString(3, article.lang());
        return row.executeUpdate();
      }
    });
  }
}
