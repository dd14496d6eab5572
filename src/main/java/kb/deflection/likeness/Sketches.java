package kb.deflection.likeness;

import jakarta.inject.Singleton;
import java.util.Optional;
import kb.web.Secrets;

/**
 * Makes sketches of texts. The bits of HMAC-SHA-512 of a trigram are the sides of the 512 planes on
 * which it lies. Safe for use by many threads.
 */
@Singleton
public final class Sketches {

  private static final String SECRET = "sketch";

  /** Shorter texts are like everything and nothing. */
  private static final int FEWEST = 12;

  /** What comes after so many characters is left out. */
  private static final int LONGEST = 1000;

  private final Secrets secrets;

  public Sketches(Secrets secrets) {
    this.secrets = secrets;
  }

  /**
   * The sketch of a text; empty where it is too short to be compared.
   *
   * @param redacted the text, without secrets and personal numbers
   */
  public Optional<Sketch> of(String lang, String redacted) {
    Trigrams trigrams = Trigrams.of(redacted.substring(0, Math.min(LONGEST, redacted.length())));
    if (trigrams.size() < FEWEST) {
      return Optional.empty();
    }
    int[] sums = new int[Sketch.BITS];
    trigrams
        .counts()
        .forEach((trigram, count) -> {
          byte[] sides = secrets.signLong(SECRET, trigram);
          for (int i = 0; i < Sketch.BITS; i++) {
            sums[i] += (sides[i / 8] >> (i % 8) & 1) == 1 ? count : -count;
          }
        });
    byte[] bits = new byte[Sketch.BITS / 8];
    for (int i = 0; i < Sketch.BITS; i++) {
      if (sums[i] > 0) {
        bits[i / 8] |= (byte) (1 << (i % 8));
      }
    }
    return Optional.of(Sketch.of(lang, bits));
  }
}
