package kb.search.rank;

import java.util.ArrayList;
import java.util.List;
import kb.search.Hit;

/** Where the words of a query stand in the text of a passage. */
public final class Marking {

  private final Lookup lookup;

  public Marking(QueryPlan plan) {
    lookup = new Lookup(plan);
  }

  /**
   * Marks a passage of an article, in order.
   *
   * @param code holds what {@link WordCode#encode} made
   * @param from where it begins
   * @param to where it ends, exclusive
   * @param passage the number of the passage
   */
  public List<Hit.Mark> of(byte[] code, int from, int to, int passage) {
    List<Hit.Mark> marks = new ArrayList<>();
    WordCursor cursor = new WordCursor(code, from, to);
    while (cursor.nextSection()) {
      if (cursor.section() == Section.TEXT && cursor.passage() == passage) {
        while (cursor.nextWord()) {
          if (isFound(cursor)) {
            marks.add(new Hit.Mark(cursor.start(), cursor.stop()));
          }
        }
      }
    }
    return marks;
  }

  private boolean isFound(WordCursor cursor) {
    for (int root = 0; root < cursor.roots(); root++) {
      int number = cursor.root(root);
      for (int entry = lookup.first(number); entry >= 0; entry = lookup.next(entry)) {
        if (!lookup.isSurface(entry)) {
          return true;
        }
      }
    }
    return false;
  }
}
