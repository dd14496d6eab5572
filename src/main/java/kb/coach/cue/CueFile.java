package kb.coach.cue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads lists of phrases: {@code [name]}, then one phrase a line; {@code #} begins a remark. */
public final class CueFile {

  private CueFile() {}

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
