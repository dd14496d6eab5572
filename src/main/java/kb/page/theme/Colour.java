package kb.page.theme;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** A colour of the screen, each part 0 to 255. */
public record Colour(int red, int green, int blue) {

  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final double WHOLE = 255;
  private static final double STEP = 0.01;

  /** As far from black as from white, by contrast. */
  private static final double MIDDLE = 0.18;

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
    double share = part / WHOLE;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /**
   * The nearest colour of the same hue that is read well on a paper.
   *
   * @param paper darker than it, or lighter: away from the paper it goes
   * @param contrast the least it needs
   */
  Colour readableOn(Colour paper, double contrast) {
    double step = paper.luminance() > MIDDLE ? -STEP : STEP;
    Colour changed = this;
    for (double more = 0; changed.contrast(paper) < contrast && Math.abs(more) <= 1; more += step) {
      changed = lighter(more);
    }
    return changed;
  }

  /**
   * The same hue and saturation, lighter or darker (HSL).
   *
   * @param more added to the lightness, which is from 0, black, to 1, white
   */
  private Colour lighter(double more) {
    double most = Math.max(red, Math.max(green, blue)) / WHOLE;
    double least = Math.min(red, Math.min(green, blue)) / WHOLE;
    double lightness = (most + least) / 2;
    double chroma = most - least;
    double saturation = chroma == 0 ? 0 : chroma / (1 - Math.abs(2 * lightness - 1));
    double wanted = Math.clamp(lightness + more, 0.0, 1.0);
    double reach = saturation * (1 - Math.abs(2 * wanted - 1));
    double scale = chroma == 0 ? 0 : reach / chroma;
    return new Colour(
        part(red, lightness, wanted, scale),
        part(green, lightness, wanted, scale),
        part(blue, lightness, wanted, scale));
  }

  /** Keeps a part's place between the least and the most, which is its hue. */
  private static int part(int value, double from, double to, double scale) {
    return (int) Math.round(WHOLE * Math.clamp(to + (value / WHOLE - from) * scale, 0.0, 1.0));
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return "#" + HexFormat.of().formatHex(new byte[] {(byte) red, (byte) green, (byte) blue});
  }
}
