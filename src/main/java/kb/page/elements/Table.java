package kb.page.elements;

import java.util.List;
import kb.page.Words;

/** The rows of one kind that an element has. */
public record Table(String kind, List<Row> rows) {

  public String title(Words words) {
    return words.get("elementsKind." + kind);
  }
}
