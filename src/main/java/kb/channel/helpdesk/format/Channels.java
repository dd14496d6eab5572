package kb.channel.helpdesk.format;

import java.util.Locale;
import java.util.Map;

/** Our names of the ways in which customers write. */
final class Channels {

  private static final int LONGEST = 32;

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("web", "form"),
          Map.entry("web form", "form"),
          Map.entry("helpdesk", "form"),
          Map.entry("mail", "email"),
          Map.entry("e-mail", "email"),
          Map.entry("web_service", "api"),
          Map.entry("webwidget", "chat"),
          Map.entry("native_messaging", "chat"),
          Map.entry("chat", "chat"),
          Map.entry("telegram personal-message", "telegram"),
          Map.entry("voice", "phone"),
          Map.entry("twiliosms", "sms"),
          Map.entry("facebookpage", "facebook"));

  private Channels() {}

  /** Our name, or the desk's own in lower case. */
  static String name(String theirs) {
    String name =
        theirs
            .replaceAll("[\\p{Cc}\\s]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT)
            .replace("channel::", "");
    String ours = NAMES.getOrDefault(name, name);
    return ours.substring(0, Math.min(ours.length(), LONGEST));
  }
}
