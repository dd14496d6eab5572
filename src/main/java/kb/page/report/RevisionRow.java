package kb.page.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kb.page.Words;
import kb.report.day.Revision;

/**
 * A revision in words.
 *
 * @param changes each outcome that is counted otherwise now
 */
public record RevisionRow(
    String day, String channel, String lang, List<String> changes, String at) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As the reports' JSON names outcomes, and as the page does. */
  private static final List<Map.Entry<String, String>> OUTCOMES =
      List.of(
          Map.entry("confirmed", "confirmed"),
          Map.entry("presumed", "presumed"),
          Map.entry("submitted", "submitted"),
          Map.entry("bounced", "bounced"),
          Map.entry("abandoned_unread", "unread"),
          Map.entry("abandoned_unsolved", "unsolved"),
          Map.entry("abandoned_no_suggestion", "noSuggestion"));

  static RevisionRow of(Revision revision, ZoneId zone, Words words) {
    JsonNode before = outcomes(revision.before());
    JsonNode after = outcomes(revision.after());
    List<String> changes = new ArrayList<>();
    for (Map.Entry<String, String> outcome : OUTCOMES) {
      long was = before.path(outcome.getKey()).asLong();
      long is = after.path(outcome.getKey()).asLong();
      if (was != is) {
        changes.add(words.get(outcome.getValue()) + ": " + was + " → " + is);
      }
    }
    return new RevisionRow(
        words.day(revision.day()),
        Groups.called("channel", revision.channel(), words.texts()),
        Groups.called("language", revision.lang(), words.texts()),
        changes.isEmpty() ? List.of(words.get("revisedOther")) : changes,
        words.day(revision.revisedAt().atZone(zone).toLocalDate()));
  }

  private static JsonNode outcomes(String json) {
    try {
      return JSON.readTree(json).path("cell").path("outcomes");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a revision that is not JSON", e);
    }
  }
}
