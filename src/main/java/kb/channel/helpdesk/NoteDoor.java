package kb.channel.helpdesk;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
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
 */
record NoteDoor(
    String method, String url, String body, Map<String, String> headers, Optional<Listing> list) {

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

  NoteDoor {
    headers = Map.copyOf(headers);
    try {
      JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("note.body is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** Zammad, docs.zammad.org/en/latest/api/ticket/articles.html. */
  static NoteDoor zammad(String base, String token) {
    return new NoteDoor(
        "POST",
        base + "/api/v1/ticket_articles",
        """
        {"ticket_id": "{id}", "subject": "Pidkazka", "body": "{html}",
         "content_type": "text/html", "type": "note", "internal": true}\
        """,
        Map.of("Authorization", "Token token=" + token),
        Optional.of(
            new Listing(base + "/api/v1/ticket_articles/by_ticket/{id}", "", "body", false)));
  }

  /** Chatwoot, developers.chatwoot.com/api-reference/messages. */
  static NoteDoor chatwoot(String base, String account, String token) {
    String messages =
        base + "/api/v1/accounts/" + encoded(account) + "/conversations/{id}/messages";
    return new NoteDoor(
        "POST",
        messages,
        "{\"content\": \"{markdown}\", \"message_type\": \"outgoing\", \"private\": true}",
        Map.of("api_access_token", token),
        Optional.of(new Listing(messages, "/payload", "content", false)));
  }

  /** Zendesk, developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments. */
  static NoteDoor zendesk(String base, String user, String token) {
    String login = user + "/token:" + token;
    String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    return new NoteDoor(
        "PUT",
        base + "/api/v2/tickets/{id}.json",
        "{\"ticket\": {\"comment\": {\"html_body\": \"{html}\", \"public\": false}}}",
        Map.of("Authorization", "Basic " + basic),
        Optional.of(
            new Listing(
                base + "/api/v2/tickets/{id}/comments.json?sort_order=desc",
                "/comments",
                "plain_body",
                true)));
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
    try {
      return JsonFilling.fill(JSON.readTree(body), values).toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the template was read when the door was made", e);
    }
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
