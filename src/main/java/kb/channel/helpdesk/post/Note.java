package kb.channel.helpdesk.post;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What agents are told of a ticket in their own desk.
 *
 * @param title what it is
 * @param parts in the order they matter
 */
record Note(String title, List<Part> parts) {

  /** Lines under a heading. */
  record Part(String heading, List<Line> lines) {

    Part {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One line.
   *
   * @param before what stands before the text, such as the relation of a link; may be empty
   * @param text of the line, or of its link
   * @param url where the link leads
   * @param after what stands after it; may be empty
   */
  record Line(String before, String text, @Nullable String url, String after) {}

  Note {
    parts = parts.stream().filter(part -> !part.lines().isEmpty()).toList();
  }

  /** Whether there is nothing to tell, and no note is to be made. */
  boolean isEmpty() {
    return parts.isEmpty();
  }
}
