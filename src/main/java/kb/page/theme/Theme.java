package kb.page.theme;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import kb.page.PageConfig;

/**
 * The looks of this desk, worked out once at start: a main colour that nobody can read is darkened
 * and said so. Immutable.
 */
@Singleton
@Startup
public final class Theme {

  /** The least contrast of a link or a button (WCAG 2.2, 1.4.3). */
  static final double LEAST = 4.5;

  /** On a dark page bright words tire less when they are far brighter than that. */
  private static final double LEAST_ON_DARK = 8;

  /** The darkest light paper and the lightest dark one that words of this colour stand on. */
  private static final Colour LIGHT = Colour.parse("#eeece6");

  private static final Colour DARK = Colour.parse("#1c2027");

  private final Colour onLight;
  private final Colour onDark;
  private final Optional<Logo> logo;

  @Inject
  public Theme(PageConfig config) {
    Colour wanted = wanted(config.color());
    this.onLight = wanted.readableOn(LIGHT, LEAST);
    this.onDark = wanted.readableOn(DARK, LEAST_ON_DARK);
    this.logo = config.logo().filter(text -> !text.isBlank()).map(Logo::of);
    if (!onLight.equals(wanted)) {
      Log.warnf(
          "kb.page.color %s has a contrast of %s on the pages, %s is the least: they use %s",
          wanted, ratio(wanted.contrast(LIGHT)), LEAST, onLight);
    }
  }

  private static Colour wanted(String text) {
    try {
      return Colour.parse(text.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("kb.page.color: " + e.getMessage(), e);
    }
  }

  private static String ratio(double contrast) {
    return String.format(Locale.ROOT, "%.1f", contrast);
  }

  Colour onLight() {
    return onLight;
  }

  Colour onDark() {
    return onDark;
  }

  /** Where a page finds the logo; empty where there is none. */
  public String logo() {
    return logo.map(Logo::address).orElse("");
  }

  /** The logo's file, where it is one. */
  Optional<Path> logoFile() {
    return logo.map(Logo::file).filter(Files::isRegularFile);
  }

  /** The tokens of the stylesheet that are this desk's own. */
  String css() {
    return ":root { --accent: light-dark(" + onLight + ", " + onDark + "); }\n";
  }
}
