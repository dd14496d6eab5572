package kb.deflection;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import kb.deflection.ledger.LedgerUnavailable;
import kb.web.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says so when the ledger cannot keep what it is given. */
@Singleton
public final class LedgerProblem {

  private static final int SECONDS = 5;

  /** 503, and when to send the events again. */
  @ServerExceptionMapper
  public Response unavailable(LedgerUnavailable e) {
    return Response.fromResponse(
            Problem.of(
                    "ledger-unavailable",
                    "Ledger unavailable",
                    503,
                    "the events could not be written to the disk and do not count as received;"
                        + " send them again")
                .asResponse())
        .header(HttpHeaders.RETRY_AFTER, SECONDS)
        .build();
  }
}
