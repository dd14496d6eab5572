package kb.answer.review;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kb.answer.link.Link;
import kb.answer.link.Links;
import kb.deflection.ledger.EventLedger;

/**
 * The reviews of linked answers, one for each link. What is judged or taken back is on the disk
 * when the call returns. Safe for use by many threads.
 */
@Singleton
public final class Reviews {

  private final EventLedger ledger;
  private final Links links;
  private final Clock clock;

  public Reviews(EventLedger ledger, Links links, Clock clock) {
    this.ledger = ledger;
    this.links = links;
    this.clock = clock;
  }

  /**
   * Keeps what somebody says of a link; where somebody said it before, that stays.
   *
   * @throws IllegalArgumentException for a link of the reviewer's own: a second person judges
   * @throws kb.deflection.ledger.LedgerUnavailable when it may not have been kept; say it again
   */
  public Review judge(Link link, Judgement judgement, String reviewer) {
    if (link.agent().equals(reviewer)) {
      throw new IllegalArgumentException("who linked an answer does not review it");
    }
    Review wanted = new Review(UUID.randomUUID().toString(), link, judgement, reviewer, now());
    ledger.write(connection -> {
      try (PreparedStatement row =
          connection.prepareStatement(
              "insert into review (id, link, ticket, judgement, reviewer, reviewed_at)"
                  + " values (?,?,?,?,?,?) on conflict (link) where undone_at is null do nothing")) {
        row.setString(1, wanted.id());
        row.setString(2, link.id());
        row.setString(3, link.ticket());
        row.setString(4, judgement.toString());
        row.setString(5, reviewer);
        row.setLong(6, wanted.at().toEpochMilli());
        return row.executeUpdate();
      }
    });
    return standing(List.of(link)).getOrDefault(link.id(), wanted);
  }

  /** Takes a reviewer's own review back; any other, and one taken back before, stays as it is. */
  public void undo(String id, String reviewer) {
    ledger.write(connection -> {
      try (PreparedStatement row =
          connection.prepareStatement(
              "update review set undone_at = ?, undone_by = ?"
                  + " where id = ? and reviewer = ? and undone_at is null")) {
        row.setLong(1, now().toEpochMilli());
        row.setString(2, reviewer);
        row.setString(3, id);
        row.setString(4, reviewer);
        return row.executeUpdate();
      }
    });
  }

  /**
   * What was said of links that were made from one moment until before another and stand; a review
   * is of the time in which the work was done.
   */
  public List<Review> ofLinksBetween(Instant from, Instant until) {
    List<Link> made = links.between(from, until).stream().filter(Link::stands).toList();
    return List.copyOf(standing(made).values());
  }

  /** The standing reviews of these links, by the link's id. */
  Map<String, Review> standing(List<Link> made) {
    if (made.isEmpty()) {
      return Map.of();
    }
    Map<String, Link> byId = made.stream().collect(Collectors.toMap(Link::id, Function.identity()));
    Map<String, Review> reviews = new HashMap<>();
    Instant first = made.stream().map(Link::at).min(Comparator.naturalOrder()).orElseThrow();
    for (Row row : rows(first)) {
      Link link = byId.get(row.link());
      if (link != null) {
        reviews.put(
            row.link(), new Review(row.id(), link, row.judgement(), row.reviewer(), row.at()));
      }
    }
    return reviews;
  }

  private record Row(String id, String link, Judgement judgement, String reviewer, Instant at) {}

  /** The standing reviews since a moment: no link is reviewed before it is made. */
  private List<Row> rows(Instant since) {
    return ledger.read(connection -> {
      List<Row> all = new ArrayList<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              "select id, link, judgement, reviewer, reviewed_at from review"
                  + " where undone_at is null and reviewed_at >= ?")) {
        query.setLong(1, since.toEpochMilli());
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            all.add(
                new Row(
                    rows.getString(1),
                    rows.getString(2),
                    Judgement.of(rows.getString(3)),
                    rows.getString(4),
                    Instant.ofEpochMilli(rows.getLong(5))));
          }
        }
      }
      return all;
    });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
