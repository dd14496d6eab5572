package kb.page.theme;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** A colour of the screen, each part 0 to 255. */
public record Colour(int red, int green, int blue) {

  static final Colour BLACK = new Colour(0, 0, 0);
  static final Colour WHITE = new Colour(255, 255, 255);

  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final int STEPS = 100;

  /**
   * Reads {@code #1d4ea8}.
   *
   * @throws IllegalArgumentException when it is written otherwise
   */
  static Colour parse(String text) {
    if (!HEX.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no colour: write six hexadecimal digits, such as #1d4ea8");
    }
    byte[] parts = HexFormat.of().parseHex(text, 1, text.length());
    return new Colour(parts[0] & 0xff, parts[1] & 0xff, parts[2] & 0xff);
  }

  /** How well one is read on the other, 1 to 21 (WCAG 2.2, contrast ratio). */
  double contrast(Colour other) {
    double one = luminance();
    double two = other.luminance();
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  /** WCAG 2.2, relative luminance. */
  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /**
   * The nearest colour towards another that is read well on a paper.
   *
   * @param towards black for a light paper, white for a dark one
   * @param contrast the least it needs
   */
  Colour readableOn(Colour paper, Colour towards, double contrast) {
    Colour mixed = this;
    for (int step = 1; step <= STEPS && mixed.contrast(paper) < contrast; step++) {
      mixed = mix(towards, (double) step / STEPS);
    }
    return mixed;
  }

  /** Between this colour (0) and another (1). */
  Colour mix(Colour other, double share) {
    return new Colour(
        between(red, other.red, share),
        between(green, other.green, share),
        between(blue, other.blue, share));
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return "#"
        + HexFormat.of().formatHex(new byte[] {(byte) red, (byte) green, (byte) blue});
  }
}
