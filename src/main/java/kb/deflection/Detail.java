package kb.deflection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
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
 * @param reason what the customer meant by a {@code marked_not_solved}
 * @param completeness the coach's score of a submitted ticket, 0 to 1; absent where nobody scored
 *     it
 * @param alike how alike a ticket's text is to what its customer wrote in earlier visits, by visit;
 *     see {@link kb.deflection.likeness.Likeness}
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
    @Nullable Reason reason,
    @Nullable Double completeness,
    Map<String, Double> alike,
    Set<String> flags) {

  /** Nothing more to say. */
  public static final Detail NONE =
      new Detail(List.of(), null, 0, 0, 0, null, null, null, Map.of(), Set.of());

  public Detail {
    shown = shown == null ? List.of() : List.copyOf(shown);
    alike = alike == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(alike));
    // sorted, because what is stored is compared
    flags = flags == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(flags));
  }

  public Detail withShown(List<Shown> suggestions) {
    return with(parts -> parts.shown = suggestions);
  }

  public Detail withAssignment(@Nullable Assignment side) {
    return with(parts -> parts.assignment = side);
  }

  public Detail withDraft(int chars, int words) {
    return with(parts -> {
      parts.draftChars = chars;
      parts.draftWords = words;
    });
  }

  public Detail withDwellMs(long visible) {
    return with(parts -> parts.dwellMs = visible);
  }

  public Detail withRule(@Nullable String name) {
    return with(parts -> parts.rule = name);
  }

  public Detail withReason(@Nullable Reason why) {
    return with(parts -> parts.reason = why);
  }

  public Detail withCompleteness(@Nullable Double score) {
    return with(parts -> parts.completeness = score);
  }

  public Detail withAlike(Map<String, Double> visits) {
    return with(parts -> parts.alike = visits);
  }

  public Detail withFlag(String flag) {
    return with(parts -> {
      parts.flags = new TreeSet<>(flags);
      parts.flags.add(flag);
    });
  }

  /** What its maker said, without what was noticed at intake. */
  public Detail withoutFlags() {
    return with(parts -> parts.flags = Set.of());
  }

  private Detail with(Consumer<Parts> change) {
    Parts parts = new Parts(this);
    change.accept(parts);
    return parts.detail();
  }

  /** A detail taken apart, to be put together with something else in it. */
  private static final class Parts {
    private List<Shown> shown;
    private @Nullable Assignment assignment;
    private int draftChars;
    private int draftWords;
    private long dwellMs;
    private @Nullable String rule;
    private @Nullable Reason reason;
    private @Nullable Double completeness;
    private Map<String, Double> alike;
    private Set<String> flags;

    Parts(Detail detail) {
      shown = detail.shown;
      assignment = detail.assignment;
      draftChars = detail.draftChars;
      draftWords = detail.draftWords;
      dwellMs = detail.dwellMs;
      rule = detail.rule;
      reason = detail.reason;
      completeness = detail.completeness;
      alike = detail.alike;
      flags = detail.flags;
    }

    Detail detail() {
      return new Detail(
          shown,
          assignment,
          draftChars,
          draftWords,
          dwellMs,
          rule,
          reason,
          completeness,
          alike,
          flags);
    }
  }
}
