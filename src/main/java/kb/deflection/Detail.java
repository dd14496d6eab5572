package kb.deflection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What only some events say. Sizes of a text, never the text.
 *
 * @param shown the suggestions of a {@code suggest_*} event, best first
 * @param assignment the experiment the visit takes part in; absent when none runs or it may not
 * @param draftChars length of the draft, in UTF-16 units
 * @param draftWords number of words in the draft
 * @param dwellMs how long the article was visible, in milliseconds
 * @param rule the coach's rule of a {@code coach_*} event
 * @param flags oddities noticed at intake, such as {@code clock}
 */
@JsonInclude(Include.NON_DEFAULT)
public record Detail(
    List<Shown> shown,
    @Nullable Assignment assignment,
    int draftChars,
    int draftWords,
    long dwellMs,
    @Nullable String rule,
    Set<String> flags) {

  /** Nothing more to say. */
  public static final Detail NONE = new Detail(List.of(), null, 0, 0, 0, null, Set.of());

  public Detail {
    shown = shown == null ? List.of() : List.copyOf(shown);
    // sorted, because what is stored is compared
    flags = flags == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(flags));
  }

  public Detail withShown(List<Shown> suggestions) {
    return new Detail(suggestions, assignment, draftChars, draftWords, dwellMs, rule, flags);
  }

  public Detail withAssignment(@Nullable Assignment side) {
    return new Detail(shown, side, draftChars, draftWords, dwellMs, rule, flags);
  }

  public Detail withDraft(int chars, int words) {
    return new Detail(shown, assignment, chars, words, dwellMs, rule, flags);
  }

  public Detail withDwellMs(long visible) {
    return new Detail(shown, assignment, draftChars, draftWords, visible, rule, flags);
  }

  public Detail withRule(@Nullable String name) {
    return new Detail(shown, assignment, draftChars, draftWords, dwellMs, name, flags);
  }

  public Detail withFlag(String flag) {
    Set<String> more = new TreeSet<>(flags);
    more.add(flag);
    return new Detail(shown, assignment, draftChars, draftWords, dwellMs, rule, more);
  }
}
