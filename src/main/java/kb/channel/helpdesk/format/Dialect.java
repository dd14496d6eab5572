package kb.channel.helpdesk.format;

import kb.channel.helpdesk.HelpdeskConfig.DeskConfig;

/** How a help desk tells of its tickets. */
public interface Dialect {

  /**
   * That of a desk of the settings.
   *
   * @param desk its name
   * @throws IllegalArgumentException when a setting of its statuses means nothing
   */
  static Dialect of(String desk, DeskConfig config) {
    Statuses statuses = Statuses.with(config.type(), config.statuses());
    return switch (config.type()) {
      case ZAMMAD -> new Zammad(statuses);
      case CHATWOOT -> new Chatwoot(desk, statuses);
      case ZENDESK -> new Zendesk(desk, statuses);
      case GLPI -> new Glpi(desk, statuses);
      case GENERIC -> new GenericDesk(config.fields(), statuses);
    };
  }

  /**
   * Reads a webhook whose signature was good.
   *
   * @throws kb.web.Refusal naming every field that is missing
   */
  Told read(Payload payload);
}
