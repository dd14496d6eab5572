package kb.deflection;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kb.article.ArticleKey;
import kb.deflection.ledger.EventLedger;
import kb.web.Visit;

/**
 * What customers say of articles: whether one helped, wherever they read it. Safe for use by many
 * threads.
 */
@Singleton
public final class ArticleVerdicts {

  private static final String SOURCE = "page";

  private final EventLedger ledger;
  private final SubjectKeys subjects;
  private final Clock clock;

  public ArticleVerdicts(EventLedger ledger, SubjectKeys subjects, Clock clock) {
    this.ledger = ledger;
    this.subjects = subjects;
    this.clock = clock;
  }

  /**
   * Writes down what somebody said of an article on its own page; it is on the disk when the call
   * returns. The first word of a visit stays. Nobody was writing a request there, so that the visit
   * has no start in the ledger and counts in no outcome: it is feedback, and no deflection.
   *
   * @return whether it was news
   * @throws kb.deflection.ledger.LedgerUnavailable when it may not have been written
   */
  public boolean say(Visit visit, ArticleKey article, boolean isSolved) {
    Event said =
        Event.of(
                isSolved ? EventType.MARKED_SOLVED : EventType.MARKED_NOT_SOLVED,
                SOURCE,
                visit.id(),
                clock.instant())
            .withVisit(visit.id())
            .withSubject(subjects.visitor(visit.id()))
            .withChannel(visit.channel(), article.lang())
            .withArticle(article.id(), 0);
    return ledger.append(List.of(said)).accepted() == 1;
  }

  /**
   * How each article was judged: the last word of every visit, by id of the article.
   *
   * @param since from when on
   */
  public Map<String, Count> since(Instant since) {
    Map<String, Count> counts = new HashMap<>();
    for (LastWord word : lastWordsSince(since)) {
      counts.merge(word.article(), word.isSolved() ? Count.SOLVED : Count.NOT_SOLVED, Count::plus);
    }
    return counts;
  }

  /**
   * A visit's last word of an article.
   *
   * @param at when the visit said so last
   */
  public record LastWord(String article, boolean isSolved, Instant at) {}

  /** The last word of every visit of each article. */
  public List<LastWord> lastWordsSince(Instant since) {
    return List.copyOf(lastWords(since).values());
  }

  private Map<Said, LastWord> lastWords(Instant since) {
    return ledger.read(connection -> {
      Map<Said, LastWord> words = new HashMap<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              "select visit, article, type, happened_at from event where received_at >= ? and type"
                  + " in ('marked_solved', 'marked_not_solved') and visit is not null and article"
                  + " is not null order by happened_at, seq, id")) {
        query.setLong(1, since.toEpochMilli());
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            String article = rows.getString(2);
            words.put(
                new Said(rows.getString(1), article),
                new LastWord(
                    article,
                    EventType.ofName(rows.getString(3)) == EventType.MARKED_SOLVED,
                    Instant.ofEpochMilli(rows.getLong(4))));
          }
        }
      }
      return words;
    });
  }

  private record Said(String visit, String article) {}

  /**
   * How often an article was judged.
   *
   * @param solved visits whose last word was that it helped
   * @param notSolved visits whose last word was that it did not
   */
  public record Count(long solved, long notSolved) {

    static final Count SOLVED = new Count(1, 0);
    static final Count NOT_SOLVED = new Count(0, 1);

    Count plus(Count more) {
      return new Count(solved + more.solved, notSolved + more.notSolved);
    }
  }
}
