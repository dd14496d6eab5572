package kb.channel.helpdesk;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kb.channel.helpdesk.HelpdeskConfig.DeskConfig;
import kb.channel.helpdesk.HelpdeskConfig.NoteConfig;
import kb.channel.helpdesk.HelpdeskConfig.SignatureConfig;

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
    Map<String, Desk> desks = new TreeMap<>();
    config
        .desks()
        .forEach((name, settings) -> {
          try {
            desks.put(name, desk(name, settings));
          } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("kb.desk.\"" + name + "\"." + e.getMessage(), e);
          }
        });
    return new Desks(desks);
  }

  private static Desk desk(String name, DeskConfig config) {
    if (!name.matches("[\\p{L}\\p{N}_-]{1,40}")) {
      throw new IllegalArgumentException(
          "…: a desk's name is 1 to 40 letters, digits, dashes and underscores");
    }
    config.requests().body().ifPresent(body -> JsonFilling.check("requests.body", body));
    List<String> secrets = new ArrayList<>();
    secrets.add(config.secret());
    config.formerSecret().ifPresent(secrets::add);
    Statuses statuses = Statuses.with(config.type(), config.statuses());
    Dialect dialect =
        switch (config.type()) {
          case ZAMMAD -> new Zammad(statuses);
          case CHATWOOT -> new Chatwoot(name, statuses);
          case ZENDESK -> new Zendesk(name, statuses);
          case GLPI -> new Glpi(name, statuses);
          case GENERIC -> new GenericDesk(config.fields(), statuses);
        };
    return new Desk(
        name,
        dialect,
        rule(config),
        List.copyOf(secrets),
        config.tolerance().orElse(config.type() == DeskType.GLPI ? QUEUED : PROMPT),
        config.lang(),
        notes(config));
  }

  private static SignatureRule rule(DeskConfig config) {
    return switch (config.type()) {
      case ZAMMAD -> SignatureRule.ZAMMAD;
      case CHATWOOT -> SignatureRule.CHATWOOT;
      case ZENDESK -> SignatureRule.ZENDESK;
      case GLPI -> SignatureRule.GLPI;
      case GENERIC -> generic(config.signature());
    };
  }

  private static SignatureRule generic(SignatureConfig config) {
    if (!config.encoding().equals("hex") && !config.encoding().equals("base64")) {
      throw new IllegalArgumentException(
          "signature.encoding is " + config.encoding() + ": it has to be hex or base64");
    }
    return new SignatureRule(
        config.header(),
        config.algorithm(),
        config.encoding().equals("base64"),
        config.prefix().orElse(""),
        config.content(),
        config.timestampHeader());
  }

  private static Optional<NoteDoor> notes(DeskConfig config) {
    if (config.type() == DeskType.GENERIC) {
      return config.note().url().map(url -> generic(url, config.note()));
    }
    if (config.url().isEmpty()) {
      return Optional.empty();
    }
    String base = base(config.url().get());
    String token =
        config
            .token()
            .orElseThrow(() -> new IllegalArgumentException("token is missing: notes need one"));
    return Optional.of(
        switch (config.type()) {
          case ZAMMAD -> NoteDoors.zammad(base, token);
          case CHATWOOT -> NoteDoors.chatwoot(base, config.account(), token);
          case ZENDESK -> NoteDoors.zendesk(base, user(config), token);
          case GLPI -> NoteDoors.glpi(base, token).with(config.note().headers());
          case GENERIC -> throw new IllegalStateException("was answered above");
        });
  }

  private static String user(DeskConfig config) {
    return config
        .user()
        .orElseThrow(() ->
            new IllegalArgumentException("user is missing: whose token it is, an e-mail address"));
  }

  private static NoteDoor generic(String url, NoteConfig config) {
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

  private static String base(URI url) {
    if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
      throw new IllegalArgumentException("url is " + url + ": it has to begin with https://");
    }
    return url.toString().replaceFirst("/+$", "");
  }
}
