package kb.web.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kb.web.Refusal;
import kb.web.Scope;
import kb.web.Secrets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sign-in against a provider that speaks OpenID Connect over HTTP. */
class OpenIdSignInTest {

  private final Instant now = Clock.systemUTC().instant();

  @TempDir Path data;

  private final IdentityProvider provider = new IdentityProvider();
  private final HttpClient browser = HttpClient.newHttpClient();
  private OpenIdSignIn signIn;

  /** What the provider sent the browser back with. */
  private record Back(String code, String state) {}

  @BeforeEach
  void start() {
    signIn = signInAt(Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    browser.close();
    provider.close();
  }

  @Test
  void whoTheProviderVouchesForIsNamedAndMayWhatTheirGroupsMay() throws Exception {
    Person person = signIn("/desk?q=чек");

    assertThat(person).isEqualTo(new Person("олена@приклад.укр", java.util.Set.of(Scope.AGENT)));
  }

  @Test
  void groupsThatOnlyTheUserInfoTellsCount() throws Exception {
    provider.claims = it -> it.claim("groups", null);
    provider.userInfo = "{\"sub\":\"olena-1\",\"groups\":[\"підтримка\",\"власники\"]}";

    assertThat(signIn("/desk").scopes()).containsExactlyInAnyOrder(Scope.AGENT, Scope.REPORTS);
  }

  @Test
  void userInfoOfSomebodyElseDoesNotCount() {
    provider.claims = it -> it.claim("groups", null);
    provider.userInfo = "{\"sub\":\"хтось\",\"groups\":[\"підтримка\"]}";

    assertRefused(() -> signIn("/desk"), "openid-nothing-open");
  }

  @Test
  void aTokenOfAnotherSignInIsNotTrusted() {
    provider.claims = it -> it.claim("nonce", "чужий");

    assertRefused(() -> signIn("/desk"), "openid-untrusted");
  }

  @Test
  void anExpiredTokenIsNotTrusted() {
    provider.claims = it -> it.expirationTime(Date.from(now.minusSeconds(120)));

    assertRefused(() -> signIn("/desk"), "openid-untrusted");
  }

  @Test
  void aTokenForAnotherServerIsNotTrusted() {
    provider.claims = it -> it.audience("інший-сервер");

    assertRefused(() -> signIn("/desk"), "openid-untrusted");
  }

  @Test
  void aTokenOfAnotherIssuerIsNotTrusted() {
    provider.claims = it -> it.issuer("https://зловмисник.example");

    assertRefused(() -> signIn("/desk"), "openid-untrusted");
  }

  @Test
  void aTokenSignedWithAKeyTheProviderDoesNotPublishIsNotTrusted() {
    provider.signing = IdentityProvider.key();

    assertRefused(() -> signIn("/desk"), "openid-untrusted");
  }

  @Test
  void anAddressThatIsNotConfirmedNamesNobody() {
    provider.claims = it -> it.claim("email_verified", false);

    assertRefused(() -> signIn("/desk"), "openid-nameless");
  }

  @Test
  void whoBelongsToNoGroupOfOursMayNothing() {
    provider.claims = it -> it.claim("groups", List.of("бухгалтерія", "*"));

    assertRefused(() -> signIn("/desk"), "openid-nothing-open");
  }

  @Test
  void aStateCountsOnceAndOnlyInTheBrowserThatBeganIt() throws Exception {
    Attempt ours = signIn.begin("/desk");
    Attempt other = signIn.begin("/desk");
    Back back = visit(signIn.there(ours));

    assertRefused(() -> signIn.spend(other.text(), back.state()), "openid-not-begun");
    assertRefused(() -> signIn.spend("", back.state()), "openid-not-begun");
    assertThat(signIn.spend(ours.text(), back.state()).next()).isEqualTo("/desk");
    assertRefused(() -> signIn.spend(ours.text(), back.state()), "openid-not-begun");
  }

  @Test
  void whereToGoOnCannotBeChangedOnTheWay() throws Exception {
    Attempt attempt = signIn.begin("/desk");
    Back back = visit(signIn.there(attempt));
    String changed = attempt.text().substring(0, attempt.text().lastIndexOf('.')) + ".Ly9ldmls";

    assertRefused(() -> signIn.spend(changed, back.state()), "openid-not-begun");
  }

  @Test
  void aSignInEndsAfterTenMinutes() throws Exception {
    Attempt attempt = signIn.begin("/desk");
    Back back = visit(signIn.there(attempt));
    Instant later = now.plus(Duration.ofMinutes(11));
    OpenIdSignIn then = signInAt(Clock.fixed(later, ZoneOffset.UTC));

    assertRefused(() -> then.spend(attempt.text(), back.state()), "openid-not-begun");
  }

  @Test
  void aCodeUsedTwiceIsRefusedByTheProvider() throws Exception {
    Attempt attempt = signIn.begin("/desk");
    Back back = visit(signIn.there(attempt));
    signIn.person(attempt, back.code());

    assertRefused(() -> signIn.person(attempt, back.code()), "openid-refused");
  }

  @Test
  void aProviderThatIsDownIsSaidToBe() {
    provider.close();

    assertRefused(() -> signIn.there(signIn.begin("/desk")), "openid-unreachable");
  }

  @Test
  void aProviderThatGoesDownOnTheWayIsSaidToBe() throws Exception {
    Attempt attempt = signIn.begin("/desk");
    Back back = visit(signIn.there(attempt));
    provider.close();

    assertRefused(() -> signIn.person(attempt, back.code()), "openid-unreachable");
  }

  @Test
  void descriptionAndKeysAreAskedForOnce() throws Exception {
    signIn("/desk");
    signIn("/desk");

    assertThat(provider.descriptionsAsked).hasValue(1);
    assertThat(provider.keysAsked).hasValue(1);
  }

  private Person signIn(String next) throws Exception {
    Attempt attempt = signIn.begin(next);
    Back back = visit(signIn.there(attempt));
    Attempt returned = signIn.spend(attempt.text(), back.state());
    assertThat(returned.next()).isEqualTo(next);
    return signIn.person(returned, back.code());
  }

  private Back visit(URI there) throws IOException, InterruptedException {
    HttpResponse<Void> answer =
        browser.send(HttpRequest.newBuilder(there).build(), HttpResponse.BodyHandlers.discarding());
    String query = URI.create(answer.headers().firstValue("Location").orElseThrow()).getRawQuery();
    Map<String, List<String>> told = URLUtils.parseParameters(query);
    return new Back(
        told.getOrDefault("code", List.of("")).getFirst(),
        told.getOrDefault("state", List.of("")).getFirst());
  }

  private OpenIdSignIn signInAt(Clock clock) {
    OpenIdConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(OpenIdConfig.class, "id")
            .withDefaultValue("id.issuer", provider.issuer().toString())
            .withDefaultValue("id.client-id", IdentityProvider.CLIENT)
            .withDefaultValue("id.client-secret", IdentityProvider.SECRET)
            .withDefaultValue("id.agents", "підтримка")
            .withDefaultValue("id.owners", "власники")
            .withDefaultValue("id.admins", "*")
            .build()
            .getConfigMapping(OpenIdConfig.class, "id");
    URI address = URI.create("https://help.example.com/");
    return new OpenIdSignIn(config, Optional.of(address), new Secrets(data), clock);
  }

  private static void assertRefused(ThrowingCallable call, String kind) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.problem().type()).hasToString("/problems/" + kind));
  }
}
