package kb.web;

/** Carries a {@link Problem} out of a resource to the caller. */
public class Refusal extends RuntimeException {

  private final transient Problem problem;

  protected Refusal(Problem problem) {
    super(problem.title() + ": " + problem.detail());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
