package kb.search.rank;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.List;
import kb.language.Token;

/**
 * An article's words as numbers, to be read fast: what an engine keeps beside each article for the
 * {@link CloseReading}.
 *
 * <p>A run of little-endian ints. Each section: its kind, its passage, how many words and how many
 * ints follow. Each word: the step from the word before (bits 8 to 15), the number of its roots
 * (bits 0 to 7), and whether it belongs to the text of a link (bit 16); its offset (bits 8 to 31)
 * and length (bits 0 to 7) in the text; the number of its surface; the numbers of its roots. A
 * word's number is a hash of 32 bits: of 100,000 words about one pair in all shares a number, which
 * costs a rare wrong mark and nothing else.
 */
public final class WordCode {

  static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  static final int MOST_ROOTS = 8;

  /** The bit that marks a word of a link. */
  static final int LINK = 1 << 16;

  private static final BitSet NONE = new BitSet();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private WordCode() {}

  /** The article's words as numbers. */
  public static byte[] encode(IndexedArticle article) {
    WordCode code = new WordCode();
    code.section(Section.TITLE, 0, article.title(), NONE);
    code.section(Section.KEYWORDS, 0, article.keywords(), NONE);
    for (int i = 0; i < article.passages().size(); i++) {
      IndexedArticle.Words passage = article.passages().get(i);
      code.section(Section.HEADING, i, passage.heading(), NONE);
      code.section(Section.TEXT, i, passage.text(), passage.links());
    }
    return code.out.toByteArray();
  }

  private void section(Section section, int passage, List<Token> words, BitSet links) {
    put(section.number());
    put(passage);
    put(words.size());
    put(words.stream().mapToInt(word -> 3 + roots(word)).sum());
    int before = -1;
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      put((links.get(i) ? LINK : 0) | (Math.min(255, word.position() - before) << 8) | roots(word));
      put((word.start() << 8) | Math.min(255, word.end() - word.start()));
      put(number(word.surface()));
      word.terms().stream().limit(MOST_ROOTS).forEach(root -> put(number(root)));
      before = word.position();
    }
  }

  private static int roots(Token word) {
    return Math.min(MOST_ROOTS, word.terms().size());
  }

  private void put(int value) {
    byte[] bytes = new byte[4];
    INT.set(bytes, 0, value);
    out.writeBytes(bytes);
  }

  /** The number of a word: its hash, mixed so that every bit counts (the last step of Murmur3). */
  static int number(String word) {
    int hash = word.hashCode();
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }
}
