package kb.deflection.intake;

import java.util.Set;

/**
 * The rules of the coach, of which a browser may say that their tip was shown, fixed or dismissed.
 *
 * @param ids their names, of all languages
 */
public record TipRules(Set<String> ids) {

  public TipRules {
    ids = Set.copyOf(ids);
  }
}
