package kb.web.openid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kb.web.Secrets;
import kb.web.WebConfig;

/**
 * Signs people in through the identity provider: sends a browser there and, when it is back, finds
 * out who it is. Safe for use by many threads.
 */
@Singleton
public final class OpenIdSignIn {

  /** Where the provider sends the browser back to. */
  static final String BACK = OpenIdResource.PATH + "/back";

  static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration DESCRIPTION_GOOD_FOR = Duration.ofHours(1);

  private final OpenIdConfig config;
  private final Optional<URI> address;
  private final Secrets secrets;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Cache<Issuer, Provider> providers =
      Caffeine.newBuilder().expireAfterWrite(DESCRIPTION_GOOD_FOR).build();
  private final Cache<String, Boolean> spent =
      Caffeine.newBuilder().expireAfterWrite(PATIENCE).maximumSize(100_000).build();

  @Inject
  public OpenIdSignIn(WebConfig config, Secrets secrets, Clock clock) {
    this(config.openid(), config.address(), secrets, clock);
  }

  /**
   * @param address where people reach this server
   */
  OpenIdSignIn(OpenIdConfig config, Optional<URI> address, Secrets secrets, Clock clock) {
    this.config = config;
    this.address = address;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Whether people can sign in so here. */
  public boolean isOn() {
    return config.issuer().isPresent() && address.isPresent();
  }

  /** A sign-in that a browser begins, to go on to a path of this server. */
  Attempt begin(String next) {
    return Attempt.begin(next, clock.instant().plus(PATIENCE), random);
  }

  /**
   * Where to send the browser.
   *
   * @throws kb.web.Refusal when sign-in through a provider is off, or it does not answer
   */
  URI there(Attempt attempt) {
    com.nimbusds.oauth2.sdk.Scope asked = new com.nimbusds.oauth2.sdk.Scope("openid");
    config.ask().forEach(asked::add);
    return new AuthenticationRequest.Builder(ResponseType.CODE, asked, client(), back())
        .endpointURI(provider().metadata().getAuthorizationEndpointURI())
        .state(new State(attempt.state(secrets)))
        .nonce(new Nonce(attempt.nonce(secrets)))
        .codeChallenge(new CodeVerifier(attempt.verifier(secrets)), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * The attempt that a browser comes back from, once.
   *
   * @param cookie the text of the attempt that the browser kept
   * @throws kb.web.Refusal when it is another browser's, used before or too old
   */
  Attempt spend(String cookie, String state) {
    Attempt attempt =
        Attempt.of(cookie, state, secrets)
            .filter(it -> clock.instant().isBefore(it.until()))
            .orElseThrow(OpenIdProblems::notBegunHere);
    if (spent.asMap().putIfAbsent(state, true) != null) {
      throw OpenIdProblems.notBegunHere();
    }
    return attempt;
  }

  /**
   * Who came back from the provider with this code.
   *
   * @throws kb.web.Refusal when that is not proven, or they may do nothing here
   */
  Person person(Attempt attempt, String code) {
    try {
      Provider provider = provider();
      OIDCTokenResponse tokens = exchange(provider, attempt, code);
      IDTokenClaimsSet claims =
          provider.validate(tokens.getOIDCTokens().getIDToken(), attempt.nonce(secrets));
      Person person = person(provider, claims, tokens.getOIDCTokens().getAccessToken());
      if (person.scopes().isEmpty()) {
        throw OpenIdProblems.nothingOpen();
      }
      return person;
    } catch (IOException e) {
      Log.warnf("The identity provider does not answer well: %s", e.getMessage());
      throw OpenIdProblems.unreachable();
    } catch (ParseException | BadJOSEException e) {
      Log.warnf("The identity provider's answer was not trusted: %s", e.getMessage());
      throw OpenIdProblems.untrusted();
    }
  }

  private OIDCTokenResponse exchange(Provider provider, Attempt attempt, String code)
      throws IOException, ParseException {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), back(), new CodeVerifier(attempt.verifier(secrets)));
    URI endpoint = provider.metadata().getTokenEndpointURI();
    TokenRequest request =
        config
            .clientSecret()
            .map(secret -> new TokenRequest.Builder(endpoint, proof(provider, secret), grant))
            .orElseGet(() -> new TokenRequest.Builder(endpoint, client(), grant))
            .build();
    TokenResponse answer = OIDCTokenResponseParser.parse(send(request.toHTTPRequest()));
    if (answer instanceof OIDCTokenResponse tokens) {
      return tokens;
    }
    Log.warnf("The identity provider gave no token: %s", answer.toErrorResponse().getErrorObject());
    throw OpenIdProblems.refused();
  }

  /** In the header, unless the provider takes it in the form only (RFC 6749, 2.3.1). */
  private ClientAuthentication proof(Provider provider, String secret) {
    List<ClientAuthenticationMethod> taken = provider.metadata().getTokenEndpointAuthMethods();
    boolean isFormOnly =
        taken != null
            && taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            && !taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    return isFormOnly
        ? new ClientSecretPost(client(), new Secret(secret))
        : new ClientSecretBasic(client(), new Secret(secret));
  }

  /** Some providers tell groups, or the name, only to who asks them for it. */
  private Person person(Provider provider, IDTokenClaimsSet claims, AccessToken access)
      throws IOException, ParseException {
    URI more = provider.metadata().getUserInfoEndpointURI();
    boolean isWhole =
        claims.getClaim(config.nameClaim()) != null
            && claims.getClaim(config.groupsClaim()) != null;
    if (!isWhole && more != null) {
      UserInfoResponse answer =
          UserInfoResponse.parse(send(new UserInfoRequest(more, access).toHTTPRequest()));
      if (answer.indicatesSuccess()) {
        UserInfo told = answer.toSuccessResponse().getUserInfo();
        // Told of somebody else, it must not count (OpenID Connect Core 1.0, 5.3.2).
        if (told != null && claims.getSubject().equals(told.getSubject())) {
          claims.putAll(told.toJSONObject());
        }
      }
    }
    return Person.of(claims, config).orElseThrow(() -> OpenIdProblems.nameless(config.nameClaim()));
  }

  private static HTTPResponse send(HTTPRequest request) throws IOException {
    request.setConnectTimeout(Provider.PATIENCE_MILLIS);
    request.setReadTimeout(Provider.PATIENCE_MILLIS);
    request.setFollowRedirects(false);
    HTTPResponse answer = request.send();
    if (answer.getStatusCode() >= 500) {
      throw new IOException("it answered " + answer.getStatusCode());
    }
    return answer;
  }

  private Provider provider() {
    Issuer issuer = new Issuer(config.issuer().orElseThrow(OpenIdProblems::off));
    Provider known = providers.getIfPresent(issuer);
    if (known != null) {
      return known;
    }
    try {
      Provider found = Provider.discover(issuer, client());
      providers.put(issuer, found);
      return found;
    } catch (IOException e) {
      Log.warnf("The identity provider %s can't be used: %s", issuer, e.getMessage());
      throw OpenIdProblems.unreachable();
    }
  }

  private ClientID client() {
    return new ClientID(config.clientId());
  }

  private URI back() {
    String base = address.orElseThrow(OpenIdProblems::off).toString();
    return URI.create(
        base.endsWith("/") ? base.substring(0, base.length() - 1) + BACK : base + BACK);
  }
}
