package kb.deflection.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import kb.deflection.Detail;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.Subject;
import org.jspecify.annotations.Nullable;

/** An event as a row of the table, and back. */
final class EventRows {

  static final String COLUMNS =
      "source, id, type, visit, subject, strength, created_at, received_at, happened_at, seq,"
          + " channel, lang, article, rank, ticket, detail";

  private static final ObjectMapper JSON = new ObjectMapper();

  private EventRows() {}

  /** The columns, each with the table's alias before it. */
  static String columnsOf(String table) {
    return table + "." + COLUMNS.replace(", ", ", " + table + ".");
  }

  /** Sets the parameters 1 to 16, in the order of {@link #COLUMNS}. */
  static void bind(PreparedStatement row, Event event) throws SQLException {
    Subject subject = event.subject();
    row.setString(1, event.source());
    row.setString(2, event.id());
    row.setString(3, event.type().inLedger());
    row.setString(4, event.visit());
    row.setString(5, subject == null ? null : subject.key());
    row.setString(6, subject == null ? null : subject.strength().name());
    if (event.createdAt() == null) {
      row.setNull(7, Types.BIGINT);
    } else {
      row.setLong(7, event.createdAt().toEpochMilli());
    }
    row.setLong(8, event.receivedAt().toEpochMilli());
    row.setLong(9, event.at().toEpochMilli());
    row.setInt(10, event.seq());
    row.setString(11, event.channel());
    row.setString(12, event.lang());
    row.setString(13, event.article());
    row.setInt(14, event.rank());
    row.setString(15, event.ticket());
    row.setString(16, json(event.detail()));
  }

  static Event read(ResultSet row) throws SQLException {
    String key = row.getString(5);
    long created = row.getLong(7);
    Instant createdAt = row.wasNull() ? null : Instant.ofEpochMilli(created);
    return new Event(
        row.getString(1),
        row.getString(2),
        EventType.ofName(row.getString(3)),
        row.getString(4),
        key == null ? null : new Subject(key, Subject.Strength.valueOf(row.getString(6))),
        createdAt,
        Instant.ofEpochMilli(row.getLong(8)),
        Instant.ofEpochMilli(row.getLong(9)),
        row.getInt(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getInt(14),
        row.getString(15),
        detail(row.getString(16)));
  }

  /**
   * A fingerprint of what the maker of the event said: equal for the same event sent twice, though
   * it arrives at another moment.
   */
  static String digest(Event event) {
    String text =
        String.join(
            "\u0000",
            event.type().inLedger(),
            text(event.visit()),
            event.subject() == null ? "" : event.subject().key(),
            text(event.createdAt()),
            Integer.toString(event.seq()),
            text(event.channel()),
            text(event.lang()),
            text(event.article()),
            Integer.toString(event.rank()),
            text(event.ticket()),
            json(event.detail().withoutFlags()));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an event that cannot be written as JSON", e);
    }
  }

  private static Detail detail(String json) throws SQLException {
    if (json.equals("{}")) {
      return Detail.NONE;
    }
    try {
      return JSON.readValue(json, Detail.class);
    } catch (JsonProcessingException e) {
      throw new SQLException("the ledger holds a detail that is not JSON", e);
    }
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
