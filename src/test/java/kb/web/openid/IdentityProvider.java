package kb.web.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * An identity provider as OpenID Connect Core describes one, with one user, already signed in: the
 * code flow with PKCE demanded, client secret in the header, each code good once.
 */
final class IdentityProvider implements AutoCloseable {

  static final String CLIENT = "підказка";
  static final String SECRET = "таємниця-7:+";

  private final HttpServer server;
  private final Map<String, AuthenticationRequest> codes = new ConcurrentHashMap<>();
  private static final RSAKey PUBLISHED = key();
  final AtomicInteger descriptionsAsked = new AtomicInteger();
  final AtomicInteger keysAsked = new AtomicInteger();

  /** What the user's tokens say besides, and whatever a test would spoil in them. */
  volatile UnaryOperator<JWTClaimsSet.Builder> claims = it -> it;

  volatile RSAKey signing = PUBLISHED;
  volatile String userInfo = "{}";

  IdentityProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    on(
        "/.well-known/openid-configuration",
        it -> {
          descriptionsAsked.incrementAndGet();
          answer(it, "application/json", description());
        });
    on(
        "/keys",
        it -> {
          keysAsked.incrementAndGet();
          answer(it, "application/json", new JWKSet(PUBLISHED).toString());
        });
    on("/authorize", this::authorize);
    on("/token", this::token);
    on("/userinfo", it -> answer(it, "application/json", userInfo));
    server.start();
  }

  private interface Handler {
    void handle(HttpExchange call) throws IOException, ParseException, JOSEException;
  }

  private void on(String path, Handler handler) {
    server.createContext(
        path,
        call -> {
          try (call) {
            handler.handle(call);
          } catch (ParseException | JOSEException e) {
            throw new IOException(e);
          }
        });
  }

  URI issuer() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String description() {
    OIDCProviderMetadata it =
        new OIDCProviderMetadata(
            new Issuer(issuer()), List.of(SubjectType.PUBLIC), issuer().resolve("/keys"));
    it.setAuthorizationEndpointURI(issuer().resolve("/authorize"));
    it.setTokenEndpointURI(issuer().resolve("/token"));
    it.setUserInfoEndpointURI(issuer().resolve("/userinfo"));
    it.setIDTokenJWSAlgs(List.of(JWSAlgorithm.RS256));
    return it.toString();
  }

  private void authorize(HttpExchange call) throws IOException, ParseException {
    AuthenticationRequest asked = AuthenticationRequest.parse(call.getRequestURI());
    if (!asked.getClientID().getValue().equals(CLIENT)
        || !CodeChallengeMethod.S256.equals(asked.getCodeChallengeMethod())) {
      call.sendResponseHeaders(400, -1);
      return;
    }
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    call.getResponseHeaders()
        .set(
            "Location", asked.getRedirectionURI() + "?code=" + code + "&state=" + asked.getState());
    call.sendResponseHeaders(302, -1);
  }

  private void token(HttpExchange call) throws IOException, ParseException, JOSEException {
    HTTPRequest http = new HTTPRequest(HTTPRequest.Method.POST, issuer().resolve("/token"));
    http.setHeader("Content-Type", "application/x-www-form-urlencoded");
    http.setAuthorization(call.getRequestHeaders().getFirst("Authorization"));
    http.setBody(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    TokenRequest request = TokenRequest.parse(http);
    AuthorizationCodeGrant grant = (AuthorizationCodeGrant) request.getAuthorizationGrant();
    AuthenticationRequest asked = codes.remove(grant.getAuthorizationCode().getValue());
    if (asked == null || !isProven(request) || !isSame(grant, asked)) {
      byte[] body = "{\"error\":\"invalid_grant\"}".getBytes(StandardCharsets.UTF_8);
      call.getResponseHeaders().set("Content-Type", "application/json");
      call.sendResponseHeaders(400, body.length);
      call.getResponseBody().write(body);
      return;
    }
    Tokens tokens = new OIDCTokens(idToken(asked), new BearerAccessToken(), null);
    String body = new OIDCTokenResponse((OIDCTokens) tokens).toJSONObject().toJSONString();
    answer(call, "application/json", body);
  }

  private static boolean isProven(TokenRequest request) {
    return request.getClientAuthentication() instanceof ClientSecretBasic basic
        && basic.getClientID().equals(new ClientID(CLIENT))
        && basic.getClientSecret().getValue().equals(SECRET);
  }

  private static boolean isSame(AuthorizationCodeGrant grant, AuthenticationRequest asked) {
    return asked.getRedirectionURI().equals(grant.getRedirectionURI())
        && grant.getCodeVerifier() != null
        && CodeChallenge.compute(CodeChallengeMethod.S256, grant.getCodeVerifier())
            .equals(asked.getCodeChallenge());
  }

  private SignedJWT idToken(AuthenticationRequest asked) throws JOSEException {
    Instant now = Clock.systemUTC().instant();
    JWTClaimsSet.Builder said =
        new JWTClaimsSet.Builder()
            .issuer(issuer().toString())
            .subject("olena-1")
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", asked.getNonce().getValue())
            .claim("email", "олена@приклад.укр")
            .claim("groups", List.of("підтримка"));
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signing.getKeyID()).build(),
            claims.apply(said).build());
    token.sign(new RSASSASigner(signing));
    return token;
  }

  private static void answer(HttpExchange call, String type, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", type);
    call.sendResponseHeaders(200, body.length);
    call.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
