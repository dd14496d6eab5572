package kb.channel.helpdesk.webhook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kb.channel.helpdesk.DeskSettings;
import kb.channel.helpdesk.DeskType;
import kb.channel.helpdesk.HelpdeskConfig;
import kb.channel.helpdesk.HelpdeskConfig.DeskConfig;
import kb.channel.helpdesk.SignatureRule;
import kb.channel.helpdesk.format.Dialect;

/** The help desks that are connected, by name. */
record Desks(Map<String, Desk> byName) {

  private static final Duration PROMPT = Duration.ofMinutes(5);

  /** GLPI signs when it queues a webhook; its cron sends it, and repeats it, later. */
  private static final Duration QUEUED = Duration.ofDays(1);

  Desks {
    byName = Map.copyOf(byName);
  }

  Optional<Desk> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The desks of the settings.
   *
   * @throws IllegalArgumentException naming the setting that is wrong
   */
  static Desks of(HelpdeskConfig config) {
    return new Desks(DeskSettings.read(config, Desks::desk));
  }

  private static Desk desk(String name, DeskConfig config) {
    if (!name.matches("[\\p{L}\\p{N}_-]{1,40}")) {
      throw new IllegalArgumentException(
          "…: a desk's name is 1 to 40 letters, digits, dashes and underscores");
    }
    List<String> secrets = new ArrayList<>();
    secrets.add(config.secret());
    config.formerSecret().ifPresent(secrets::add);
    return new Desk(
        name,
        Dialect.of(name, config),
        SignatureRule.of(config),
        List.copyOf(secrets),
        config.tolerance().orElse(config.type() == DeskType.GLPI ? QUEUED : PROMPT),
        DeskSettings.takesNotes(config));
  }
}
