package kb.answer.upkeep;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kb.answer.link.Link;
import kb.answer.link.Links;
import kb.answer.link.Origin;
import kb.answer.link.Relation;
import kb.answer.link.Target;
import kb.deflection.ledger.EventLedger;

/**
 * What the links of a time say of the work at the desk (KCS v6, measures of "solve"). They are of
 * the desk, never of a person: a figure that counts somebody's links gets links and no answers.
 *
 * @param closed tickets sent in the time that are solved or closed
 * @param closedLinked how many of them have an answer linked
 * @param known answers that had been linked to some ticket before, and were used again
 * @param fresh answers linked for the first time
 * @param ranks where the search had put what agents then linked, by the language of the article
 */
public record LinkWork(
    long closed, long closedLinked, long known, long fresh, Map<String, Ranks> ranks) {

  /**
   * Where the linked articles stood among those suggested for the ticket; one that an agent had to
   * search for or paste counts as not among them.
   *
   * @param links how many articles were linked as answers
   * @param first how many of them stood first
   * @param three how many among the first three
   * @param reciprocal the sum of 1 ÷ rank
   */
  public record Ranks(long links, long first, long three, double reciprocal) {

    private static final Ranks NONE = new Ranks(0, 0, 0, 0);

    private Ranks plus(int rank) {
      return new Ranks(
          links + 1,
          first + (rank == 1 ? 1 : 0),
          three + (rank >= 1 && rank <= 3 ? 1 : 0),
          reciprocal + (rank >= 1 ? 1.0 / rank : 0));
    }

    /** The mean reciprocal rank, 0 to 1. */
    public double meanReciprocal() {
      return links == 0 ? 0 : reciprocal / links;
    }
  }

  /** Reads the links. Safe for use by many threads. */
  @Singleton
  public static final class Reader {

    private final EventLedger ledger;
    private final Links links;

    @Inject
    public Reader(EventLedger ledger, Links links) {
      this.ledger = ledger;
      this.links = links;
    }

    /** The work from one moment until before another. */
    public LinkWork between(Instant from, Instant until) {
      List<Link> made =
          links.between(from, until).stream()
              .filter(Link::stands)
              .filter(link -> link.relation() == Relation.ANSWERS)
              .toList();
      Set<String> before = before(from);
      Map<String, Ranks> ranks = new TreeMap<>();
      long known = 0;
      for (Link link : made) {
        String identity = link.target().identity();
        known += before.add(identity) ? 0 : 1;
        if (link.target() instanceof Target.ToArticle article) {
          ranks.merge(article.key().lang(), Ranks.NONE.plus(rank(link)), Reader::sum);
        }
      }
      return new LinkWork(
          count(from, until, false), count(from, until, true), known, made.size() - known, ranks);
    }

    private static int rank(Link link) {
      return link.origin() == Origin.SUGGESTED ? link.rank() : 0;
    }

    private static Ranks sum(Ranks a, Ranks b) {
      return new Ranks(
          a.links() + b.links(),
          a.first() + b.first(),
          a.three() + b.three(),
          a.reciprocal() + b.reciprocal());
    }

    private Set<String> before(Instant from) {
      return ledger.read(connection -> {
        Set<String> targets = new HashSet<>();
        try (PreparedStatement query =
            connection.prepareStatement(
                "select distinct target from link where linked_at < ? and relation = ?"
                    + " and undone_at is null")) {
          query.setLong(1, from.toEpochMilli());
          query.setString(2, Relation.ANSWERS.toString());
          try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              targets.add(rows.getString(1));
            }
          }
        }
        return targets;
      });
    }

    private long count(Instant from, Instant until, boolean linked) {
      String also =
          linked
              ? " and exists (select 1 from link l where l.ticket = t.id and l.relation = ?"
                  + " and l.undone_at is null)"
              : "";
      return ledger.read(connection -> {
        try (PreparedStatement query =
            connection.prepareStatement(
                "select count(*) from ticket t where created_at >= ? and created_at < ?"
                    + " and status in ('SOLVED', 'CLOSED')"
                    + also)) {
          query.setLong(1, from.toEpochMilli());
          query.setLong(2, until.toEpochMilli());
          if (linked) {
            query.setString(3, Relation.ANSWERS.toString());
          }
          try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        }
      });
    }
  }
}
