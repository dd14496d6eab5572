package kb.coach.cue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads lists of phrases: {@code [name]}, then one phrase a line; {@code #} begins a remark. */
public final class CueFile {

  private CueFile() {}

  /** The lists of a file that comes with the program, by name. */
  public static Map<String, List<String>> resource(String path) {
    try (InputStream in = CueFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + path);
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The lists by name. */
  public static Map<String, List<String>> read(String text) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    List<String> list = new ArrayList<>();
    for (String raw : text.lines().toList()) {
      String line = raw.strip();
      if (line.startsWith("[") && line.endsWith("]")) {
        list =
            lists.computeIfAbsent(line.substring(1, line.length() - 1), key -> new ArrayList<>());
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        list.add(line);
      }
    }
    return lists;
  }
}
