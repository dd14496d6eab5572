package kb.report.visit;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What an experiment would cost, before it is switched on. */
@Path("/api/reports/holdout-plan")
@Scoped(Scope.REPORTS)
public final class HoldoutPlanResource {

  private final HoldoutPlanner planner;

  HoldoutPlanResource(HoldoutPlanner planner) {
    this.planner = planner;
  }

  /** The plan, from the desk's last four weeks. */
  @GET
  @Blocking
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Plan a hold-out",
      description =
          "How many customers and weeks it takes to see an effect of a given size, and how many"
              + " tickets are forgone meanwhile, from the desk's last four weeks.")
  public HoldoutPlan plan() {
    return planner.plan();
  }
}
