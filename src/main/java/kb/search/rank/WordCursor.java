package kb.search.rank;

/**
 * Steps through the sections of a {@link WordCode}, and through the words of a section. For one
 * thread.
 */
final class WordCursor {

  private static final int HEADER = 4;

  private final byte[] code;
  private final int end;
  private int section;
  private int sectionEnd;
  private int word;
  private int place;

  /** Stands before the first section. */
  WordCursor(byte[] code, int from, int to) {
    this.code = code;
    this.end = to;
    this.section = from;
    this.sectionEnd = from;
  }

  /** Goes to the next section, if there is one. */
  boolean nextSection() {
    section = sectionEnd;
    if (section >= end) {
      return false;
    }
    sectionEnd = section + 4 * (HEADER + int32(section + 12));
    word = -1;
    place = 0;
    return true;
  }

  Section section() {
    return Section.of(int32(section));
  }

  /** The number of the passage the section belongs to. */
  int passage() {
    return int32(section + 4);
  }

  /** How many words the section has. */
  int words() {
    return int32(section + 8);
  }

  /** Goes to the next word of the section, if there is one. */
  boolean nextWord() {
    int next = word < 0 ? section + 4 * HEADER : word + 4 * (3 + roots());
    if (next >= sectionEnd) {
      return false;
    }
    word = next;
    place += (int32(word) >>> 8) & 0xff;
    return true;
  }

  /** The word's place among those of its section, from 1; stop words leave holes. */
  int place() {
    return place;
  }

  boolean isLink() {
    return (int32(word) & WordCode.LINK) != 0;
  }

  /** How many roots the word has. */
  int roots() {
    return int32(word) & 0xff;
  }

  /** The number of the word as it is written. */
  int surface() {
    return int32(word + 8);
  }

  /** The number of its root, from 0. */
  int root(int which) {
    return int32(word + 12 + 4 * which);
  }

  /** Where it begins in the text of its passage, in chars. */
  int start() {
    return int32(word + 4) >>> 8;
  }

  /** Where it ends there, exclusive. */
  int stop() {
    return start() + (int32(word + 4) & 0xff);
  }

  private int int32(int at) {
    return (int) WordCode.INT.get(code, at);
  }
}
