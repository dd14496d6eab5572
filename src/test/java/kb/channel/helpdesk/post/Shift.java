package kb.channel.helpdesk.post;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kb.channel.helpdesk.SignatureRule;
import kb.channel.helpdesk.webhook.DeskHouse;

/**
 * A shift of the sample desk: the webhooks of src/test/resources/shift, which can be sent to a
 * server that was started with {@link #settings}.
 */
public final class Shift {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FOLDER = Path.of("src/test/resources/shift");

  private Shift() {}

  /**
   * One ticket of the shift.
   *
   * @param file of its webhook
   * @param ticket our id of it
   * @param kind what its right answer is: an {@code article}, a page {@code outside}, or a {@code
   *     gap}
   * @param answer the article's id, the page's address, or the gap's name
   */
  public record Row(String file, String desk, String ticket, String kind, String answer) {}

  /** The settings of a server to which the desks are connected; notes go to this address. */
  public static Map<String, String> settings(String deskUrl) {
    return DeskHouse.settings(deskUrl);
  }

  /** The tickets in the order they arrive. */
  public static List<Row> rows() {
    try {
      return Files.readAllLines(FOLDER.resolve("shift.tsv")).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3], cells[4]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a ticket's webhook as its desk does, signed at this moment. */
  public static ValidatableResponse arrive(Row row) {
    try {
      return send(row.desk(), Files.readAllBytes(FOLDER.resolve(row.file())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends what Zammad sends when a ticket of it is closed, half an hour later. */
  public static ValidatableResponse close(Row row) {
    try {
      ObjectNode told = (ObjectNode) JSON.readTree(FOLDER.resolve(row.file()).toFile());
      ObjectNode ticket = (ObjectNode) told.path("ticket");
      Instant changed = Instant.parse(ticket.path("updated_at").asText());
      ticket.put("state", "closed").put("updated_at", changed.plusSeconds(1800).toString());
      return send(row.desk(), JSON.writeValueAsBytes(told));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * All that the desk was told of a ticket, as its own API lists it.
   *
   * @param deskUrl where the desk stands
   */
  public static String notes(String deskUrl, Row row) {
    int number = Integer.parseInt(row.ticket().substring(row.desk().length() + 1));
    String remote =
        Integer.toString(
            switch (row.desk()) {
              case "zammad" -> number - 30_000;
              case "osticket" -> number - 904_300 + 600;
              default -> number;
            });
    NoteDoor door =
        NoteDesks.of(DeskHouse.config(settings(deskUrl))).find(row.desk()).orElseThrow().door();
    return given()
        .headers(door.headers())
        .header("Session-Token", DeskApis.SESSION)
        .get(door.listAddress(remote).orElseThrow())
        .asString();
  }

  static ValidatableResponse send(String name, byte[] body) {
    SignatureRule rule = DeskHouse.rule(settings("http://127.0.0.1"), name);
    Instant now = Instant.now();
    String time = name.equals("zendesk") ? now.toString() : Long.toString(now.getEpochSecond());
    var request =
        given()
            .contentType(ContentType.JSON)
            .header(rule.header(), rule.sign(DeskHouse.SECRET, time, body))
            .body(body);
    rule.timestampHeader().ifPresent(header -> request.header(header, time));
    return request.post("/api/webhooks/" + name).then();
  }
}
