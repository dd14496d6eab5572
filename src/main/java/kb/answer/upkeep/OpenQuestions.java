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
import kb.answer.link.Relation;
import kb.article.Audience;
import kb.coach.Redactor;
import kb.deflection.ledger.EventLedger;
import kb.language.QueryReader;
import kb.language.QueryWord;
import kb.language.ReadOptions;
import kb.language.Reading;
import kb.search.SearchIndex;
import kb.suggest.Question;
import kb.suggest.QuestionCutter;

/** The questions of sent tickets that no article of the base was linked to as their answer. */
@Singleton
public final class OpenQuestions {

  /** The newest so many tickets are looked at. */
  private static final int MOST = 2000;

  private final EventLedger ledger;
  private final QuestionCutter cutter;
  private final QueryReader reader;
  private final SearchIndex index;

  public OpenQuestions(
      EventLedger ledger, QuestionCutter cutter, QueryReader reader, SearchIndex index) {
    this.ledger = ledger;
    this.cutter = cutter;
    this.reader = reader;
    this.index = index;
  }

  /** Those of tickets sent from one moment until before another. */
  List<OpenQuestion> between(Instant from, Instant until) {
    return ledger.read(connection -> {
      List<OpenQuestion> questions = new ArrayList<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              "select id, subject, title, body, created_at from ticket t"
                  + " where created_at >= ? and created_at < ? and not exists ("
                  + "select 1 from link l where l.ticket = t.id and l.article is not null"
                  + " and l.undone_at is null and l.relation = ?)"
                  + " order by created_at desc, id limit ?")) {
        query.setLong(1, from.toEpochMilli());
        query.setLong(2, until.toEpochMilli());
        query.setString(3, Relation.ANSWERS.toString());
        query.setInt(4, MOST);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            add(rows, questions);
          }
        }
      }
      return questions;
    });
  }

  private void add(ResultSet row, List<OpenQuestion> questions) throws SQLException {
    String asker = Objects.requireNonNullElse(row.getString("subject"), "");
    Instant at = Instant.ofEpochMilli(row.getLong("created_at"));
    String text = (row.getString("title") + "\n" + row.getString("body")).strip();
    for (Question question : cutter.cut(text)) {
      String shown = Redactor.redact(question.in(text)).unmarked().strip();
      questions.add(read(row.getString("id"), asker, at, shown));
    }
  }

  private OpenQuestion read(String ticket, String asker, Instant at, String text) {
    Map<String, Double> meaning = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    for (QueryWord word :
        reader.read(text, index.vocabulary(Audience.INTERNAL), ReadOptions.FINISHED).words()) {
      for (Reading reading : word.readings()) {
        for (String root : reading.terms()) {
          meaning.merge(root, reading.weight(), Math::max);
        }
      }
      Reading typed = word.readings().getFirst();
      words.put(typed.terms().getFirst(), typed.surface());
    }
    return new OpenQuestion(ticket, asker, at, text, meaning, words);
  }
}
