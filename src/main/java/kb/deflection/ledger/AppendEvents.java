package kb.deflection.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kb.deflection.Event;

/**
 * Writes events: the first under an id stays, the same again is a duplicate, another is put aside.
 */
record AppendEvents(List<Event> events) implements Work<Appended> {

  private static final String INSERT =
      "insert into event ("
          + EventRows.COLUMNS
          + ", digest) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) on conflict (source, id) do"
          + " nothing";

  private static final String QUARANTINE =
      "insert into quarantine (source, id, digest, visit, subject, received_at, payload) values"
          + " (?,?,?,?,?,?,?) on conflict (source, id, digest) do nothing";

  @Override
  public Appended over(Connection connection) throws SQLException {
    int accepted = 0;
    List<Event> refused = new ArrayList<>();
    try (PreparedStatement row = connection.prepareStatement(INSERT)) {
      for (Event event : events) {
        EventRows.bind(row, event);
        row.setString(17, EventRows.digest(event));
        row.addBatch();
      }
      int[] written = row.executeBatch();
      for (int i = 0; i < written.length; i++) {
        if (written[i] == 0) {
          refused.add(events.get(i));
        } else {
          accepted++;
        }
      }
    }
    List<String> quarantined = new ArrayList<>();
    for (Event event : refused) {
      if (!isKnown(connection, event)) {
        quarantine(connection, event);
        quarantined.add(event.id());
      }
    }
    return new Appended(accepted, refused.size() - quarantined.size(), quarantined);
  }

  private static boolean isKnown(Connection connection, Event event) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select digest from event where source = ? and id = ?")) {
      query.setString(1, event.source());
      query.setString(2, event.id());
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() && rows.getString(1).equals(EventRows.digest(event));
      }
    }
  }

  private static void quarantine(Connection connection, Event event) throws SQLException {
    try (PreparedStatement row = connection.prepareStatement(QUARANTINE)) {
      row.setString(1, event.source());
      row.setString(2, event.id());
      row.setString(3, EventRows.digest(event));
      row.setString(4, event.visit());
      row.setString(5, event.subject() == null ? null : event.subject().key());
      row.setLong(6, event.receivedAt().toEpochMilli());
      row.setString(7, EventRows.json(event.detail()));
      row.executeUpdate();
    }
  }
}
