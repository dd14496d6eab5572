package kb.coach;

/** A file of rules that cannot be used. */
public final class BadRules extends Exception {

  private final RuleFault fault;

  BadRules(RuleFault fault) {
    super(fault.toString());
    this.fault = fault;
  }

  /** Where and what. */
  public RuleFault fault() {
    return fault;
  }
}
