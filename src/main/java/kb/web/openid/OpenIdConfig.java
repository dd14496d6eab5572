package kb.web.openid;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How agents and owners sign in through their organisation's identity provider (Keycloak, Entra,
 * Google, Authentik and others). Off unless the issuer is set; {@code kb.web.address} has to be set
 * too, and {@code ADDRESS/sign-in/openid/back} be registered at the provider.
 */
public interface OpenIdConfig {

  /** The provider, as its {@code /.well-known/openid-configuration} names it. */
  Optional<URI> issuer();

  /** What the provider calls this server. */
  @WithDefault("pidkazka")
  String clientId();

  /** The password it gave this server; a public client has none and is protected by PKCE. */
  Optional<String> clientSecret();

  /** What is asked of the provider; {@code openid} always is. */
  @WithDefault("openid,profile,email")
  List<String> ask();

  /** The claim that names a person on every act of theirs. */
  @WithDefault("email")
  String nameClaim();

  /** The claim that lists a person's groups; one text or a list of texts. */
  @WithDefault("groups")
  String groupsClaim();

  /** The groups whose members are agents; {@code *} is everybody whom the provider lets in. */
  Optional<Set<String>> agents();

  /** The groups whose members read the reports; {@code *} is everybody. */
  Optional<Set<String>> owners();

  /** The groups whose members may do everything; {@code *} is not allowed here. */
  Optional<Set<String>> admins();
}
