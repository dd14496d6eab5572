package kb.article.http;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import kb.article.ArticleLibrary;
import kb.article.Complaints;
import kb.article.Fault;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What is wrong with the files of the base, for those who keep it. */
@Path("/api/content/faults")
@Blocking
@Scoped(Scope.ADMIN)
public final class FaultResource {

  private final ArticleLibrary library;
  private final List<Complaints> complaints;

  FaultResource(ArticleLibrary library, @All List<Complaints> complaints) {
    this.library = library;
    this.complaints = List.copyOf(complaints);
  }

  /** What {@code kb lint} prints, and what agents flagged, in order of file and line. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "What is wrong with the articles",
      description = "As ./kb lint prints it, and what agents flagged.")
  @APIResponse(responseCode = "200", description = "Every fault, in order of file and line")
  public Faults list() {
    return new Faults(
        Stream.concat(
                library.faults().stream(),
                complaints.stream().flatMap(source -> source.faults().stream()))
            .sorted()
            .toList());
  }

  /** Every fault, in order of file and line. */
  @Schema(
      examples =
          "{\"faults\":[{\"file\":\"uk/dostup/vhid.md\",\"line\":4,\"message\":\"status is"
              + " 'publishd': write one of draft, published, archived\"}]}")
  public record Faults(List<Fault> faults) {}
}
