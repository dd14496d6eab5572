package kb.web.openid;

import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kb.web.Scope;

/**
 * Who signed in.
 *
 * @param name as the claim that was chosen for it says
 * @param scopes what their groups allow; may be empty
 */
record Person(String name, Set<Scope> scopes) {

  private static final String EVERYBODY = "*";

  /**
   * Whom claims speak of; empty where they lack the name, or where the provider itself says that
   * the e-mail address in it is not known to be theirs.
   */
  static Optional<Person> of(ClaimsSet claims, OpenIdConfig config) {
    Object name = claims.getClaim(config.nameClaim());
    boolean doubtful =
        config.nameClaim().equals("email")
            && "false".equals(String.valueOf(claims.getClaim("email_verified")));
    if (!(name instanceof String text) || text.isBlank() || doubtful) {
      return Optional.empty();
    }
    return Optional.of(new Person(text.strip(), scopes(groups(claims, config), config)));
  }

  private static Set<String> groups(ClaimsSet claims, OpenIdConfig config) {
    Set<String> groups = new TreeSet<>();
    Object claim = claims.getClaim(config.groupsClaim());
    if (claim instanceof Collection<?> many) {
      many.forEach(group -> groups.add(String.valueOf(group)));
    } else if (claim instanceof String one) {
      groups.add(one);
    }
    // A group may be called "*" at the provider; it must not open what everybody's rule opens.
    groups.remove(EVERYBODY);
    return groups;
  }

  private static Set<Scope> scopes(Set<String> groups, OpenIdConfig config) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    if (isAmong(groups, config.agents())) {
      scopes.add(Scope.AGENT);
    }
    if (isAmong(groups, config.owners())) {
      scopes.add(Scope.REPORTS);
    }
    if (config.admins().orElse(Set.of()).stream().anyMatch(groups::contains)) {
      scopes.add(Scope.ADMIN);
    }
    return scopes;
  }

  private static boolean isAmong(Set<String> groups, Optional<Set<String>> allowed) {
    return allowed.orElse(Set.of()).stream()
        .anyMatch(group -> group.equals(EVERYBODY) || groups.contains(group));
  }
}
