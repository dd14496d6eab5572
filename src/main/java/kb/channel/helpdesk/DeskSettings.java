package kb.channel.helpdesk;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import kb.channel.helpdesk.HelpdeskConfig.DeskConfig;

/** Reads the settings of the desks, so that a wrong one is named whole. */
public final class DeskSettings {

  private DeskSettings() {}

  /**
   * What the settings of each desk come to, by its name.
   *
   * @param desk makes it of a name and its settings; an IllegalArgumentException of it begins with
   *     the setting that is wrong
   * @throws IllegalArgumentException naming that setting and its desk
   */
  public static <T> Map<String, T> read(
      HelpdeskConfig config, BiFunction<String, DeskConfig, T> desk) {
    Map<String, T> read = new TreeMap<>();
    config
        .desks()
        .forEach((name, settings) -> {
          try {
            read.put(name, desk.apply(name, settings));
          } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("kb.desk.\"" + name + "\"." + e.getMessage(), e);
          }
        });
    return read;
  }

  /** Whether notes are posted to a desk. */
  public static boolean takesNotes(DeskConfig config) {
    return config.type() == DeskType.GENERIC
        ? config.note().url().isPresent()
        : config.url().isPresent();
  }
}
