package kb.page.elements;

import kb.page.Words;

/**
 * One line of an element's tables.
 *
 * @param tag the element, such as {@code kb-search}
 * @param kind attribute, method, event, field, property or part
 * @param name what it is called in the page's source
 * @param value what it may be or is by default, what an event carries; may be empty
 */
public record Row(String tag, String kind, String name, String value) {

  /** What it is for; the elements share the texts of what they have in common. */
  public String text(Words words) {
    String own = "elements." + tag + "." + kind + "." + name;
    return words.get(words.texts().containsKey(own) ? own : "elements." + kind + "." + name);
  }
}
