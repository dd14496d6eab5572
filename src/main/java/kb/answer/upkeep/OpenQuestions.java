package kb.answer.upkeep;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kb.answer.link.Relation;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.article.ContentConfig;
import kb.coach.redaction.Redactor;
import kb.deflection.ledger.EventLedger;
import kb.language.QueryReader;
import kb.language.QueryWord;
import kb.language.ReadOptions;
import kb.language.Reading;
import kb.search.SearchIndex;
import kb.suggest.question.Question;
import kb.suggest.question.QuestionCutter;
import org.jspecify.annotations.Nullable;

/**
 * The questions of sent tickets that the base did not answer: no article was linked to them, or one
 * that was written or changed after they were asked and had been linked to nothing before. Those
 * stay, so that a gap that was filled can be seen to be filled.
 */
@Singleton
public final class OpenQuestions {

  /** The newest so many tickets are looked at. */
  private static final int MOST = 2000;

  private static final String UNANSWERED =
      "select t.id, subject, t.title, body, created_at, null as article, null as lang,"
          + " 0 as linked_at from ticket t where not exists (select 1 from link l"
          + " where l.ticket = t.id and l.article is not null and l.undone_at is null"
          + " and l.relation = ?) and created_at >= ? and created_at < ?"
          + " order by created_at desc, t.id limit ?";

  private static final String ANSWERED_LATER =
      "select t.id, subject, t.title, body, created_at, l.article, l.lang, l.linked_at"
          + " from ticket t join link l on l.ticket = t.id and l.article is not null"
          + " and l.undone_at is null and l.relation = ?"
          + " where created_at >= ? and created_at < ? and not exists (select 1 from link b"
          + " where b.article = l.article and b.linked_at < t.created_at)"
          + " order by created_at desc, t.id limit ?";

  private final EventLedger ledger;
  private final QuestionCutter cutter;
  private final QueryReader reader;
  private final SearchIndex index;
  private final ArticleLibrary library;
  private final ZoneId zone;

  @Inject
  public OpenQuestions(
      EventLedger ledger,
      QuestionCutter cutter,
      QueryReader reader,
      SearchIndex index,
      ArticleLibrary library,
      ContentConfig config) {
    this.ledger = ledger;
    this.cutter = cutter;
    this.reader = reader;
    this.index = index;
    this.library = library;
    this.zone = config.zone();
  }

  /** Those of tickets sent from one moment until before another, the newest tickets first. */
  List<OpenQuestion> between(Instant from, Instant until) {
    return ledger.read(connection -> {
      List<OpenQuestion> questions = new ArrayList<>();
      for (String sql : List.of(UNANSWERED, ANSWERED_LATER)) {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
          query.setString(1, Relation.ANSWERS.toString());
          query.setLong(2, from.toEpochMilli());
          query.setLong(3, until.toEpochMilli());
          query.setInt(4, MOST);
          try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              if (wasOpen(rows)) {
                add(rows, questions);
              }
            }
          }
        }
      }
      return questions;
    });
  }

  /** Whether the article linked to the ticket, if one is, is newer than what it asks. */
  private boolean wasOpen(ResultSet row) throws SQLException {
    ArticleKey article = answeredBy(row);
    LocalDate asked = day(row.getLong("created_at"));
    LocalDate linked = day(row.getLong("linked_at"));
    return article == null
        || library
            .find(article)
            .map(Article::updated)
            .filter(day -> !day.isBefore(asked) && !day.isAfter(linked))
            .isPresent();
  }

  private LocalDate day(long millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), zone);
  }

  private void add(ResultSet row, List<OpenQuestion> questions) throws SQLException {
    String asker = Objects.requireNonNullElse(row.getString("subject"), "");
    Instant at = Instant.ofEpochMilli(row.getLong("created_at"));
    String text = (row.getString("title") + "\n" + row.getString("body")).strip();
    for (Question question : cutter.cut(text)) {
      String shown = Redactor.redact(question.in(text)).unmarked().strip();
      questions.add(read(row.getString("id"), asker, at, shown, answeredBy(row)));
    }
  }

  private static @Nullable ArticleKey answeredBy(ResultSet row) throws SQLException {
    String article = row.getString("article");
    return article == null ? null : new ArticleKey(row.getString("lang"), article);
  }

  private OpenQuestion read(
      String ticket, String asker, Instant at, String text, @Nullable ArticleKey answeredBy) {
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
      if (!FunctionWords.contains(typed.surface())) {
        words.put(typed.terms().getFirst(), typed.surface());
      }
    }
    return new OpenQuestion(ticket, asker, at, text, meaning, words, answeredBy);
  }
}
