package kb.channel.helpdesk.post;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kb.channel.helpdesk.DeskSettings;
import kb.channel.helpdesk.HelpdeskConfig;
import kb.channel.helpdesk.HelpdeskConfig.DeskConfig;
import kb.channel.helpdesk.HelpdeskConfig.NoteConfig;

/** The help desks that take notes, by name. */
record NoteDesks(Map<String, NoteDesk> byName) {

  NoteDesks {
    byName = Map.copyOf(byName);
  }

  Optional<NoteDesk> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * Those of the settings.
   *
   * @throws IllegalArgumentException naming the setting that is wrong
   */
  static NoteDesks of(HelpdeskConfig config) {
    Map<String, NoteDesk> desks = new HashMap<>();
    DeskSettings.read(config, (name, settings) -> desk(settings))
        .forEach((name, desk) -> desk.ifPresent(it -> desks.put(name, it)));
    return new NoteDesks(desks);
  }

  private static Optional<NoteDesk> desk(DeskConfig config) {
    return DeskSettings.takesNotes(config)
        ? Optional.of(new NoteDesk(config.lang(), door(config)))
        : Optional.empty();
  }

  private static NoteDoor door(DeskConfig config) {
    return switch (config.type()) {
      case ZAMMAD -> NoteDoors.zammad(base(config), token(config));
      case CHATWOOT -> NoteDoors.chatwoot(base(config), config.account(), token(config));
      case ZENDESK -> NoteDoors.zendesk(base(config), user(config), token(config));
      case GLPI -> NoteDoors.glpi(base(config), token(config)).with(config.note().headers());
      case GENERIC -> generic(config.note());
    };
  }

  private static String base(DeskConfig config) {
    return base(config.url().orElseThrow());
  }

  private static String base(URI url) {
    if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
      throw new IllegalArgumentException("url is " + url + ": it has to begin with https://");
    }
    return url.toString().replaceFirst("/+$", "");
  }

  private static String token(DeskConfig config) {
    return config
        .token()
        .orElseThrow(() -> new IllegalArgumentException("token is missing: notes need one"));
  }

  private static String user(DeskConfig config) {
    return config
        .user()
        .orElseThrow(() ->
            new IllegalArgumentException("user is missing: whose token it is, an e-mail address"));
  }

  private static NoteDoor generic(NoteConfig config) {
    String url = config.url().orElseThrow();
    base(URI.create(url.replace("{id}", "1")));
    return new NoteDoor(
        config.method(),
        url,
        config.body(),
        config.headers(),
        config
            .listUrl()
            .map(list ->
                new NoteDoor.Listing(
                    list, config.listItems().orElse(""), config.listText(), false)),
        Optional.empty());
  }
}
