package kb.coach;

import java.util.List;

/**
 * A rule of the coach as its file has it.
 *
 * @param id stable, for reports and for dismissing
 * @param order its place among the tips, smallest first
 * @param when what must hold for the thing to be needed
 * @param unless facts any of which satisfies it
 * @param message the tip, a short friendly question
 * @param done what to tick off when it is satisfied; empty where there is nothing to tick
 * @param alone whether it silences every tip after it
 * @param off whether it is switched off
 */
public record TipRule(
    String id,
    int order,
    Condition when,
    List<String> unless,
    String message,
    String done,
    boolean alone,
    boolean off) {

  public TipRule {
    unless = List.copyOf(unless);
  }
}
