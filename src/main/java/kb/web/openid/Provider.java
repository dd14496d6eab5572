package kb.web.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The identity provider as it describes itself, and its keys: kept for five minutes, asked for
 * again where a token names a key that is not among them, but not at every such token. Safe for use
 * by many threads.
 */
final class Provider {

  static final int PATIENCE_MILLIS = 3_000;

  private static final int MOST_BYTES = 256 * 1024;

  /** What the keys of others can check: a client secret is none of those. */
  private static final Set<JWSAlgorithm> SIGNATURES = Set.copyOf(JWSAlgorithm.Family.SIGNATURE);

  private final OIDCProviderMetadata metadata;
  private final IDTokenValidator validator;

  private Provider(OIDCProviderMetadata metadata, IDTokenValidator validator) {
    this.metadata = metadata;
    this.validator = validator;
  }

  /**
   * Asks the provider for its description (OpenID Connect Discovery 1.0).
   *
   * @throws IOException if it does not answer, or what it answers is none, or another's
   */
  static Provider discover(Issuer issuer, ClientID client) throws IOException {
    try {
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.resolve(issuer, PATIENCE_MILLIS, PATIENCE_MILLIS);
      JWKSource<SecurityContext> keys =
          JWKSourceBuilder.create(
                  metadata.getJWKSetURI().toURL(),
                  new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES))
              .retrying(true)
              .build();
      IDTokenValidator validator =
          new IDTokenValidator(
              issuer, client, new JWSVerificationKeySelector<>(algorithms(metadata), keys), null);
      return new Provider(metadata, validator);
    } catch (GeneralException | MalformedURLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Those it says it signs with, unless it is none at all or the client's own secret. */
  private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) throws IOException {
    List<JWSAlgorithm> told = metadata.getIDTokenJWSAlgs();
    Set<JWSAlgorithm> usable = new HashSet<>(told == null ? List.of(JWSAlgorithm.RS256) : told);
    usable.retainAll(SIGNATURES);
    if (usable.isEmpty()) {
      throw new IOException("it signs ID tokens with none of " + SIGNATURES);
    }
    return usable;
  }

  OIDCProviderMetadata metadata() {
    return metadata;
  }

  /**
   * What a token says, once signature, issuer, audience, time (a minute off is forgiven) and nonce
   * are good.
   *
   * @throws IOException if the provider's keys cannot be had
   * @throws BadJOSEException if the token is not good
   */
  IDTokenClaimsSet validate(JWT token, String nonce) throws IOException, BadJOSEException {
    try {
      return validator.validate(token, new Nonce(nonce));
    } catch (KeySourceException e) {
      throw new IOException(e.getMessage(), e);
    } catch (JOSEException e) {
      throw new BadJOSEException(e.getMessage(), e);
    }
  }
}
