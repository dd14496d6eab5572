package kb.answer.upkeep;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import kb.deflection.ledger.EventLedger;

/** Who takes care of which gap; a gap is named by any of its tickets. */
@Singleton
public final class GapOwners {

  private final EventLedger ledger;
  private final Clock clock;

  public GapOwners(EventLedger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Gives a gap to somebody, in place of whoever had it.
   *
   * @param owner a name or an address; blank for nobody
   * @param by who says so
   */
  public void give(String ticket, String owner, String by) {
    ledger.write(connection -> {
      try (PreparedStatement row =
          connection.prepareStatement(
              "insert into gap_owner (ticket, owner, given_by, given_at) values (?,?,?,?)"
                  + " on conflict (ticket) do update set owner = excluded.owner,"
                  + " given_by = excluded.given_by, given_at = excluded.given_at")) {
        row.setString(1, ticket);
        row.setString(2, owner.strip());
        row.setString(3, by);
        row.setLong(4, clock.instant().toEpochMilli());
        return row.executeUpdate();
      }
    });
  }

  /** The owners by ticket. */
  Map<String, String> all() {
    return ledger.read(connection -> {
      Map<String, String> owners = new HashMap<>();
      try (PreparedStatement query =
              connection.prepareStatement("select ticket, owner from gap_owner where owner <> ''");
          ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          owners.put(rows.getString(1), rows.getString(2));
        }
      }
      return owners;
    });
  }
}
