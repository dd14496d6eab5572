package kb.page.theme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * A desk's logo: an address, or a file that {@code /logo} serves.
 *
 * @param address where a page finds it
 * @param file the file; that of the address's text where it is none
 */
record Logo(String address, Path file) {

  static final Map<String, String> TYPES =
      Map.of("svg", "image/svg+xml", "png", "image/png", "webp", "image/webp");

  /**
   * Reads the setting.
   *
   * @throws IllegalArgumentException when it is neither an https address nor a picture's file
   */
  static Logo of(String setting) {
    if (setting.startsWith("https://")) {
      return new Logo(setting, Path.of("logo"));
    }
    Path file = Path.of(setting);
    if (!TYPES.containsKey(extension(file)) || !Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "kb.page.logo: '"
              + setting
              + "' is neither an address that begins with https:// nor a file of the type"
              + " svg, png or webp");
    }
    return new Logo("/logo", file);
  }

  static String extension(Path file) {
    String name = file.toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
