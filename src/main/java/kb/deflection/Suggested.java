package kb.deflection;

import java.util.List;
import java.util.Optional;
import kb.deflection.likeness.Sketch;
import kb.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What the engine found for a draft, as far as the ledger keeps it: sizes of the draft, not a word
 * of it.
 *
 * @param visit the visit it was found in
 * @param isNew whether this is the first the ledger hears of the visit
 * @param lang language of the draft
 * @param customer who is writing, where the page says so; else the visit stands for them
 * @param shown what was found above the threshold, best first; incidents left out
 * @param draftChars length of the draft, in UTF-16 units
 * @param draftWords number of its words
 * @param sketch of the draft, to tell later whether a ticket is about the same; kept only of a
 *     known customer
 */
public record Suggested(
    Visit visit,
    boolean isNew,
    @Nullable String lang,
    Optional<Subject> customer,
    List<Shown> shown,
    int draftChars,
    int draftWords,
    Optional<Sketch> sketch) {

  public Suggested {
    shown = List.copyOf(shown);
  }
}
