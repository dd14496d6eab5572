package kb.report.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Lets a link ask for the table of a report: a browser cannot say {@code Accept} in one. */
@Provider
@PreMatching
public final class CsvByAddress implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext call) {
    boolean asksForTable = "csv".equals(call.getUriInfo().getQueryParameters().getFirst("format"));
    if (asksForTable && call.getUriInfo().getPath().startsWith("/api/reports/")) {
      call.getHeaders().putSingle(HttpHeaders.ACCEPT, CsvWriter.TYPE);
    }
  }
}
