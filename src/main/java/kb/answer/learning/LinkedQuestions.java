package kb.answer.learning;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kb.answer.link.Relation;
import kb.article.ArticleKey;
import kb.coach.redaction.Redactor;
import kb.deflection.ledger.EventLedger;
import kb.suggest.question.Question;
import kb.suggest.question.QuestionCutter;

/**
 * The questions of sent tickets that agents answered with an article. Drafts are in no table, so
 * none is among them; a ticket that was erased is gone from here with its links. Of a ticket with
 * several questions nobody knows which one the article answers, so it is left out.
 */
@Singleton
public final class LinkedQuestions {

  /** A person says what it is about at once, or not at all. */
  private static final int LONGEST = 300;

  private final EventLedger ledger;
  private final QuestionCutter cutter;

  public LinkedQuestions(EventLedger ledger, QuestionCutter cutter) {
    this.ledger = ledger;
    this.cutter = cutter;
  }

  /** Those linked since an instant, with secrets and personal numbers hidden. */
  public List<LinkedQuestion> since(Instant from) {
    return ledger.read(connection -> {
      List<LinkedQuestion> questions = new ArrayList<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              "select l.ticket, l.lang, l.article, l.agent, l.linked_at, t.subject, t.title, t.body"
                  + " from link l join ticket t on t.id = l.ticket"
                  + " where l.article is not null and l.undone_at is null and l.relation = ?"
                  + " and l.linked_at >= ?")) {
        query.setString(1, Relation.ANSWERS.toString());
        query.setLong(2, from.toEpochMilli());
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            question(rows).ifPresent(questions::add);
          }
        }
      }
      return questions;
    });
  }

  private Optional<LinkedQuestion> question(ResultSet row) throws SQLException {
    String asker = Objects.requireNonNullElse(row.getString("subject"), "");
    String ticket = row.getString("ticket");
    ArticleKey article = new ArticleKey(row.getString("lang"), row.getString("article"));
    String agent = row.getString("agent");
    Instant at = Instant.ofEpochMilli(row.getLong("linked_at"));
    return asked(row.getString("title") + "\n" + row.getString("body"))
        .map(text -> new LinkedQuestion(ticket, article, asker, text, agent, at));
  }

  private Optional<String> asked(String text) {
    List<Question> questions = cutter.cut(text);
    if (questions.size() > 1) {
      return Optional.empty();
    }
    String asked = questions.isEmpty() ? text.strip() : questions.getFirst().in(text);
    String shown = Redactor.redact(asked).unmarked();
    return Optional.of(shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST));
  }

  /** Changes whenever a link is made or taken back, a ticket erased or a ruling made. */
  String state() {
    return ledger.read(connection -> {
      try (PreparedStatement query =
              connection.prepareStatement(
                  "select (select count(*) from link), (select max(linked_at) from link),"
                      + " (select count(undone_at) from link), (select count(*) from ruling),"
                      + " (select max(ruled_at) from ruling)");
          ResultSet row = query.executeQuery()) {
        row.next();
        StringBuilder state = new StringBuilder();
        for (int column = 1; column <= 5; column++) {
          state.append(row.getLong(column)).append(' ');
        }
        return state.toString();
      }
    });
  }
}
