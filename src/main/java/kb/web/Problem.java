package kb.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a call was refused or failed, as RFC 9457 {@code application/problem+json}.
 *
 * @param type names the kind of problem; a page of this server explains each
 * @param title the kind in a few words, the same each time
 * @param status the HTTP status
 * @param detail what was wrong with this call, and how to mend it
 * @param instance names this one occurrence in the log, for failures of ours
 * @param errors each field at fault, where there are such
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    URI type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable URI instance,
    List<FieldError> errors) {

  public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

  /** One field at fault. */
  public record FieldError(String field, String detail) {}

  public Problem {
    errors = List.copyOf(errors);
  }

  public static Problem of(String kind, String title, int status, String detail) {
    return new Problem(kind(kind), title, status, detail, null, List.of());
  }

  /** A call whose content is at fault, field by field. */
  public static Problem invalid(List<FieldError> errors) {
    String detail = errors.size() == 1 ? errors.getFirst().detail() : null;
    return new Problem(kind("invalid-request"), "Invalid request", 400, detail, null, errors);
  }

  /** The type of a kind of problem: an address of this server that explains it. */
  public static URI kind(String kind) {
    return URI.create("/problems/" + kind);
  }

  public Response asResponse() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }

  /** Throws this problem out of a resource. */
  public Refusal refusal() {
    return new Refusal(this);
  }
}
