package kb.deflection.likeness;

import java.util.Base64;

/**
 * 512 bits that say how alike two texts are, and of neither what it says: on which side of 512
 * planes its trigrams lie, the planes drawn under a secret of this installation (Charikar 2002).
 * The share of bits in which two sketches differ is the angle between the texts, within about 4
 * degrees.
 *
 * @param lang language of the text: texts in two languages are not compared
 * @param bits of the sketch, in Base64
 */
public record Sketch(String lang, String bits) {

  static final int BITS = 512;

  static Sketch of(String lang, byte[] bits) {
    return new Sketch(lang, Base64.getEncoder().withoutPadding().encodeToString(bits));
  }

  /** The estimated cosine between the two texts; NaN where they cannot be compared. */
  public double likeness(Sketch other) {
    if (!lang.equals(other.lang)) {
      return Double.NaN;
    }
    byte[] one = Base64.getDecoder().decode(bits);
    byte[] two = Base64.getDecoder().decode(other.bits);
    int differing = 0;
    for (int i = 0; i < one.length; i++) {
      differing += Integer.bitCount((one[i] ^ two[i]) & 0xff);
    }
    return Math.cos(Math.PI * differing / BITS);
  }
}
