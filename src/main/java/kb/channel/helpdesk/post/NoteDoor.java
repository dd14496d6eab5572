package kb.channel.helpdesk.post;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a desk takes internal notes.
 *
 * @param method of the call
 * @param url where a note goes; {@code {id}} is the ticket's id in the desk's API
 * @param body JSON whose texts {@code {id}}, {@code {text}}, {@code {markdown}} and {@code {html}}
 *     are filled
 * @param headers with which the desk knows us
 * @param list where the notes of the ticket are read; none where the desk has no such address
 * @param session how a session is begun and ended, where the desk wants one around the calls
 */
record NoteDoor(
    String method,
    String url,
    String body,
    Map<String, String> headers,
    Optional<Listing> list,
    Optional<Session> session) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern MARK = Pattern.compile("kb:[0-9a-f]{12}");

  /**
   * How the notes of a ticket are read.
   *
   * @param items where the answer has the list: a JSON pointer
   * @param text the field of each that has its text
   * @param newestFirst the order of the list
   */
  record Listing(String url, String items, String text, boolean newestFirst) {}

  /**
   * A session around the calls.
   *
   * @param begin the address that answers with a token, asked with the door's headers
   * @param end the address that ends it
   * @param token the field of the answer that has the token
   * @param header the header that has the token in the other calls
   */
  record Session(URI begin, URI end, String token, String header) {}

  NoteDoor {
    headers = Map.copyOf(headers);
    JsonFilling.check("note.body", body);
  }

  /** The same door with more headers, of the settings. */
  NoteDoor with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(headers);
    all.putAll(more);
    return new NoteDoor(method, url, body, all, list, session);
  }

  URI address(String id) {
    return URI.create(url.replace("{id}", encoded(id)));
  }

  Optional<URI> listAddress(String id) {
    return list.map(listing -> URI.create(listing.url().replace("{id}", encoded(id))));
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The body of a call that posts a note. */
  String filled(String id, NoteText note) {
    Map<String, String> values =
        Map.of(
            "{id}", id,
            "{text}", note.plain(),
            "{markdown}", note.markdown(),
            "{html}", note.html());
    return JsonFilling.filled(body, values);
  }

  /**
   * The mark of the last of our notes in a list of notes.
   *
   * @throws JsonProcessingException when the desk answered something else than JSON
   */
  Optional<String> lastMark(String answer) throws JsonProcessingException {
    if (list.isEmpty()) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : JSON.readTree(answer).at(JsonPointer.compile(list.get().items()))) {
      texts.add(item.path(list.get().text()).asText());
    }
    if (!list.get().newestFirst()) {
      Collections.reverse(texts);
    }
    return texts.stream().map(MARK::matcher).filter(Matcher::find).map(Matcher::group).findFirst();
  }
}
