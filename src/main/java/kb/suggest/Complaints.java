package kb.suggest;

import java.util.List;
import kb.coach.cue.CueFile;
import kb.coach.cue.Cues;
import kb.coach.cue.Hits;
import kb.coach.cue.Word;
import kb.coach.cue.Words;

/**
 * Knows a bare complaint, «нічого не працює» or "error", from one that names what is wrong. Where
 * all that was said is that something is wrong, words fit many articles by chance and none is the
 * answer: silence is, and the coach asks.
 *
 * <p>Linear in the length of a text. Immutable and safe for use by several threads.
 */
final class Complaints {

  private final Cues cues = new Cues(CueFile.resource("/kb/suggest/complaints.cues"));

  /** Whether the text complains and names nothing. */
  boolean isBare(String text) {
    List<Word> words = Words.of(text);
    Hits hits = cues.in(words);
    int named = 0;
    for (int at = 0; at < words.size(); at++) {
      boolean isKnown = hits.endAt("complaint", at) > at || hits.endAt("about", at) > at;
      named += words.get(at).speaks() && !isKnown ? 1 : 0;
    }
    return named == 0 && hits.has("complaint");
  }
}
