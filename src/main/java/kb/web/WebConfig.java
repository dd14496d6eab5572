package kb.web;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kb.web.openid.OpenIdConfig;

/** Settings of what every HTTP answer has in common. */
@StaticInitSafe // filters are made before the server has started
@ConfigMapping(prefix = "kb.web")
public interface WebConfig {

  /** The sites, besides this one, whose pages may call the public API, as {@code https://host}. */
  Optional<List<String>> origins();

  /** Where people reach this server, as {@code https://help.example.com}; for links sent out. */
  Optional<URI> address();

  /** The one picture of another host that the pages may show: their logo. */
  @WithDefault("${kb.page.logo:}")
  Optional<String> logo();

  /** How long a visit token is good for. */
  @WithDefault("PT2H")
  Duration visitTtl();

  /** How long a sign-in to the pages of agents and owners lasts. */
  @WithDefault("PT12H")
  Duration signInTtl();

  /**
   * The header in which a reverse proxy names who signed in there, such as {@code
   * X-Forwarded-Email} of oauth2-proxy; they count as agents. Off unless set.
   */
  Optional<String> proxyUserHeader();

  /**
   * The addresses of that proxy, such as {@code 10.0.0.7} or {@code 10.0.0.0/24}; from any other
   * the header is ignored.
   */
  Optional<List<String>> proxyAddresses();

  /** Sign-in through an identity provider. */
  OpenIdConfig openid();

  /** How many calls of the public API one address may make a minute. */
  @WithDefault("240")
  int callsPerMinute();

  /** The largest body of an API call, in bytes. */
  @WithDefault("65536")
  int maxBody();

  /** The same for a call that reports events, in bytes: a browser may have been away for long. */
  @WithDefault("2097152")
  int maxEventsBody();

  /** The same for a help desk's webhook, in bytes: an e-mail with its history is in it. */
  @WithDefault("1048576")
  int maxWebhook();

  /** The largest body of all, that of a request with its files: a setting of Quarkus itself. */
  @WithDefault("${quarkus.http.limits.max-body-size}")
  MemorySize ceiling();

  /** How long the body of a call may be, in bytes. */
  default int maxBody(String path) {
    if (path.startsWith("/api/webhooks/")) {
      return maxWebhook();
    }
    return path.equals("/api/events") ? maxEventsBody() : maxBody();
  }

  /** Where keys and secrets are kept: the data folder that every room shares. */
  @WithDefault("${kb.data.dir:data}")
  Path dataDir();
}
