package kb.channel.helpdesk.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kb.answer.TicketStatus;
import kb.channel.helpdesk.DeskType;

/** What a desk's names of statuses mean to us: whatever is not known to be an end is open. */
record Statuses(Map<String, TicketStatus> known) {

  private static final Map<String, TicketStatus> USUAL =
      Map.ofEntries(
          Map.entry("solved", TicketStatus.SOLVED),
          Map.entry("resolved", TicketStatus.SOLVED),
          Map.entry("closed", TicketStatus.CLOSED),
          Map.entry("merged", TicketStatus.CLOSED),
          Map.entry("removed", TicketStatus.CLOSED),
          Map.entry("deleted", TicketStatus.CLOSED),
          Map.entry("archived", TicketStatus.CLOSED));

  /** GLPI numbers them (src/CommonITILObject.php); their names are in the agent's language. */
  private static final Map<String, TicketStatus> OF_GLPI =
      Map.of("5", TicketStatus.SOLVED, "6", TicketStatus.CLOSED);

  Statuses {
    known = Map.copyOf(known);
  }

  /**
   * The usual ones, and those of the settings.
   *
   * @throws IllegalArgumentException when a setting means nothing
   */
  static Statuses with(DeskType type, Map<String, String> settings) {
    Map<String, TicketStatus> known = new HashMap<>(USUAL);
    known.putAll(type == DeskType.GLPI ? OF_GLPI : Map.of());
    settings.forEach((name, meaning) -> known.put(key(name), meaning(name, meaning)));
    return new Statuses(known);
  }

  private static TicketStatus meaning(String name, String meaning) {
    return switch (key(meaning)) {
      case "open", "reopened" -> TicketStatus.OPEN;
      case "solved" -> TicketStatus.SOLVED;
      case "closed" -> TicketStatus.CLOSED;
      default ->
          throw new IllegalArgumentException(
              "statuses.\"" + name + "\" is " + meaning + ": it has to be open, solved or closed");
    };
  }

  TicketStatus of(String name) {
    return known.getOrDefault(key(name), TicketStatus.OPEN);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
