package kb.channel.helpdesk.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kb.channel.outbox.Delivery;

/**
 * Posts a note to one ticket of a desk.
 *
 * @param door of the desk
 * @param remote the ticket's id in the desk's API
 */
record NotePost(DeskHttp http, NoteDoor door, String remote) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Posts it, unless the last of our notes there says the same.
   *
   * @param key the same when a note is posted again
   * @throws IOException when the desk cannot be reached
   */
  Delivery post(NoteText note, String key) throws IOException {
    if (door.session().isEmpty()) {
      return post(note, key, door.headers());
    }
    NoteDoor.Session session = door.session().get();
    DeskReply begun = http.call("GET", session.begin(), door.headers(), null);
    String token = begun.isGood() ? token(begun.body(), session.token()) : "";
    if (token.isEmpty()) {
      return new Delivery.NotNow(
          "beginning a session is answered " + begun.status(), begun.retryAfter(), true);
    }
    Map<String, String> headers = new HashMap<>(door.headers());
    headers.remove("Authorization");
    headers.put(session.header(), token);
    try {
      return post(note, key, headers);
    } finally {
      end(session, headers);
    }
  }

  /** What became of the note does not hang on this: a session that is left open ends by itself. */
  private void end(NoteDoor.Session session, Map<String, String> headers) {
    try {
      http.call("GET", session.end(), headers, null);
    } catch (IOException e) {
      Log.debugf("A session at %s was left open: %s", session.end().getHost(), e.getMessage());
    }
  }

  private static String token(String answer, String field) {
    try {
      return JSON.readTree(answer).path(field).asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  private Delivery post(NoteText note, String key, Map<String, String> headers) throws IOException {
    var list = door.listAddress(remote);
    if (list.isPresent()) {
      DeskReply reply = http.call("GET", list.get(), headers, null);
      if (!reply.isGood()) {
        return reply.notNow("reading the notes");
      }
      try {
        if (door.lastMark(reply.body()).filter(note.mark()::equals).isPresent()) {
          return new Delivery.Done();
        }
      } catch (JsonProcessingException e) {
        return new Delivery.NotNow("the list of notes is not JSON", null, false);
      }
    }
    Map<String, String> keyed = new HashMap<>(headers);
    keyed.put("Idempotency-Key", key);
    return http.call(door.method(), door.address(remote), keyed, door.filled(remote, note))
        .delivery("posting the note");
  }
}
