package kb.page.elements;

import java.util.List;
import kb.page.Words;

/** A custom element and the tables of what it offers. */
public record Element(String tag, List<Table> tables) {

  /** What it is for, in a sentence or two. */
  public String lead(Words words) {
    return words.get("elements." + tag + ".lead");
  }

  /** What to try it with. */
  public String hint(Words words) {
    return words.get("elements." + tag + ".hint");
  }
}
