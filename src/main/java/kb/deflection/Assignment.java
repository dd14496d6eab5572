package kb.deflection;

/**
 * To which side of an experiment a subject belongs.
 *
 * @param epoch names the experiment's salt, which itself is secret
 * @param arm whether suggestions are shown
 * @param bucket the subject's place in [0, 1); below the hold-out share nothing is shown
 * @param share the hold-out share of that moment
 */
public record Assignment(String epoch, Arm arm, double bucket, double share) {

  /** The sides of an experiment. */
  public enum Arm {
    TREATED,
    HOLDOUT
  }
}
