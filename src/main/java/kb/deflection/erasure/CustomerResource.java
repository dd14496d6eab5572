package kb.deflection.erasure;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Forgets customers who ask for it. */
@Path("/api/customers/{customer}")
@Scoped(Scope.ADMIN)
public final class CustomerResource {

  private final Erasure erasure;

  CustomerResource(Erasure erasure) {
    this.erasure = erasure;
  }

  /** Removes a customer everywhere. Asked again, it finds nothing more and says so. */
  @DELETE
  @Blocking
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Erase a customer",
      description =
          "Removes a customer from the ledger and the tickets, by the id or address under which"
              + " the ticket system reported them. Numbers already counted stay as they are.")
  @APIResponse(responseCode = "200", description = "Erased; rows may be 0.")
  @APIResponse(responseCode = "503", description = "It may not have been done; ask again.")
  public Erased erase(@PathParam("customer") String customer) {
    return erasure.erase(customer);
  }
}
