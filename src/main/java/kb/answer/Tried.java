package kb.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kb.deflection.Event;
import kb.deflection.Reason;
import kb.deflection.Shown;

/**
 * What a customer was shown before writing, and what they made of it, so that no agent sends them
 * the same again.
 *
 * @param article its id
 * @param lang the language it was shown in
 * @param opened whether they opened it
 * @param read whether they really read it
 * @param verdict {@code solved}, {@code not-solved} or none: the last they gave
 */
public record Tried(String article, String lang, boolean opened, boolean read, String verdict) {

  /** Everything that was shown in a visit, in the order it was first shown. */
  public static List<Tried> in(List<Event> visit) {
    Map<String, Tried> tried = new LinkedHashMap<>();
    for (Event event : visit) {
      for (Shown shown : event.detail().shown()) {
        tried.putIfAbsent(
            shown.article(), new Tried(shown.article(), shown.lang(), false, false, ""));
      }
    }
    for (Event event : visit) {
      if (event.article() != null) {
        tried.computeIfPresent(event.article(), (article, before) -> before.after(event));
      }
    }
    return new ArrayList<>(tried.values());
  }

  private Tried after(Event event) {
    return switch (event.type()) {
      case ARTICLE_OPENED -> new Tried(article, lang, true, read, verdict);
      case ARTICLE_READ -> new Tried(article, lang, true, true, verdict);
      case MARKED_SOLVED -> new Tried(article, lang, opened, read, "solved");
      case MARKED_NOT_SOLVED ->
          new Tried(
              article,
              lang,
              opened,
              read,
              event.detail().reason() == Reason.UNDO ? "" : "not-solved");
      default -> this;
    };
  }
}
