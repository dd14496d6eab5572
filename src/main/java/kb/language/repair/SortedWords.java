package kb.language.repair;

import java.util.Arrays;

/** Words in order as a {@link WordGraph}: a place is a range of them and how many letters agree. */
final class SortedWords implements WordGraph {

  private static final int DEPTH_BITS = 12;
  private static final int RANGE_BITS = 26;

  private final String[] words;

  /** Takes the array over; it must be sorted and without repetition. */
  SortedWords(String[] words) {
    this.words = words;
  }

  String word(int index) {
    return words[index];
  }

  int size() {
    return words.length;
  }

  /** The word's number, or a negative one. */
  int indexOf(String word) {
    return Arrays.binarySearch(words, word);
  }

  @Override
  public long root() {
    return place(0, words.length, 0);
  }

  @Override
  public long next(long place, char letter) {
    int depth = depth(place);
    int from = lower(first(place), end(place), depth, letter);
    int to = lower(from, end(place), depth, (char) (letter + 1));
    return from == to ? NOWHERE : place(from, to, depth + 1);
  }

  @Override
  public boolean isWord(long place) {
    int first = first(place);
    return first < end(place) && words[first].length() == depth(place);
  }

  /** The first word in the range whose letter at this depth is the wanted one or a later one. */
  private int lower(int from, int to, int depth, char letter) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      String word = words[middle];
      if (word.length() <= depth || word.charAt(depth) < letter) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static long place(int first, int end, int depth) {
    return ((long) first << (RANGE_BITS + DEPTH_BITS)) | ((long) end << DEPTH_BITS) | depth;
  }

  private static int first(long place) {
    return (int) (place >>> (RANGE_BITS + DEPTH_BITS));
  }

  private static int end(long place) {
    return (int) (place >>> DEPTH_BITS) & ((1 << RANGE_BITS) - 1);
  }

  private static int depth(long place) {
    return (int) place & ((1 << DEPTH_BITS) - 1);
  }
}
