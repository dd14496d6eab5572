package kb.search.rank;

import java.util.Arrays;
import java.util.List;

/**
 * From the number of a word to the parts of the query that look for it. A bit table answers "none"
 * for most words before the hash table is touched.
 */
final class Lookup {

  private final long[] maybe = new long[64];
  private final int[] heads;
  private final int[] numbers;
  private final int[] partOf;
  private final boolean[] surfaces;
  private final int[] nexts;
  private int size;
  private int parts;

  Lookup(QueryPlan plan) {
    int entries = 0;
    for (QueryPlan.Word word : plan.words()) {
      for (QueryPlan.Meaning meaning : word.meanings()) {
        entries += 1 + meaning.parts().stream().mapToInt(List::size).sum();
      }
    }
    heads = new int[Integer.highestOneBit(Math.max(4, entries)) * 4];
    Arrays.fill(heads, -1);
    numbers = new int[entries];
    partOf = new int[entries];
    surfaces = new boolean[entries];
    nexts = new int[entries];
    for (QueryPlan.Word word : plan.words()) {
      for (QueryPlan.Meaning meaning : word.meanings()) {
        add(WordCode.number(meaning.surface()), true);
        for (List<String> roots : meaning.parts()) {
          for (String root : roots) {
            add(WordCode.number(root), false);
          }
          parts++;
        }
      }
    }
  }

  private void add(int number, boolean surface) {
    int slot = number & (heads.length - 1);
    numbers[size] = number;
    partOf[size] = parts;
    surfaces[size] = surface;
    nexts[size] = heads[slot];
    heads[slot] = size++;
    maybe[number >>> 26] |= 1L << (number >>> 20);
  }

  /** The first entry of the number, or -1. */
  int first(int number) {
    if ((maybe[number >>> 26] & (1L << (number >>> 20))) == 0) {
      return -1;
    }
    return from(heads[number & (heads.length - 1)], number);
  }

  /** The next entry of the same number, or -1. */
  int next(int entry) {
    return from(nexts[entry], numbers[entry]);
  }

  private int from(int entry, int number) {
    int at = entry;
    while (at >= 0 && numbers[at] != number) {
      at = nexts[at];
    }
    return at;
  }

  /** Which part of which meaning the entry is, counted through the whole plan. */
  int part(int entry) {
    return partOf[entry];
  }

  int parts() {
    return parts;
  }

  boolean isSurface(int entry) {
    return surfaces[entry];
  }
}
