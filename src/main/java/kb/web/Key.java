package kb.web;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who may call, and for what. The key itself is not kept, only its hash.
 *
 * @param name who or what the key was made for
 * @param sha256 of the key, in hex
 */
public record Key(String name, Set<Scope> scopes, String sha256) {

  public Key {
    if (!name.matches("[\\p{L}\\p{N}._@-]{1,64}")) {
      throw new IllegalArgumentException(
          "a key's name is 1 to 64 letters, digits, dots, dashes, underscores or @");
    }
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("a key without a scope allows nothing");
    }
    scopes = Set.copyOf(scopes);
  }

  /**
   * What somebody may do who was let in without a key of ours.
   *
   * @param person as their own directory names them; letters a name may not have become underscores
   */
  static Key ofPerson(String person, Set<Scope> scopes) {
    String name = person.replaceAll("[^\\p{L}\\p{N}._@-]", "_");
    return new Key(name.substring(0, Math.min(name.length(), 64)), scopes, "");
  }

  /** Whether the key allows what the scope asks for. */
  public boolean allows(Scope scope) {
    return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
  }

  Set<Scope> sortedScopes() {
    return EnumSet.copyOf(scopes);
  }
}
