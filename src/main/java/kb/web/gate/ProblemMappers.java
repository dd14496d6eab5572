package kb.web.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kb.web.Problem;
import kb.web.Refusal;
import kb.web.WebConfig;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that leaves a resource into a {@link Problem}, or a page for a person. */
@Singleton
public final class ProblemMappers {

  /** All that the exception of the framework's reader says. */
  private static final String TOO_LARGE = "Request too large";

  private final Instance<ErrorPage> pages;
  private final WebConfig config;

  ProblemMappers(Instance<ErrorPage> pages, WebConfig config) {
    this.pages = pages;
    this.config = config;
  }

  @ServerExceptionMapper
  public Response refused(Refusal e, UriInfo uri, HttpHeaders headers) {
    return answer(e.problem(), uri, headers);
  }

  @ServerExceptionMapper
  public Response invalid(ConstraintViolationException e) {
    List<Problem.FieldError> errors =
        e.getConstraintViolations().stream()
            .map(v -> new Problem.FieldError(field(v), v.getMessage()))
            .sorted(
                Comparator.comparing(Problem.FieldError::field)
                    .thenComparing(Problem.FieldError::detail))
            .toList();
    return Problem.invalid(errors).asResponse();
  }

  @ServerExceptionMapper
  public Response mismatched(MismatchedInputException e) {
    return unreadable(e).asResponse();
  }

  @ServerExceptionMapper
  public Response failed(WebApplicationException e, UriInfo uri, HttpHeaders headers) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return unreadable(json).asResponse();
    }
    Response.StatusType status = e.getResponse().getStatusInfo();
    if (e.getResponse().getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION) {
      return e.getResponse();
    }
    if (status.getStatusCode() >= 500) {
      return unexpected(e, uri, headers);
    }
    Problem problem =
        switch (status.getStatusCode()) {
          case 404 ->
              Problem.of("not-found", "Not found", 404, "there is nothing at " + uri.getPath());
          case 405 ->
              Problem.of(
                  "method-not-allowed",
                  "Method not allowed",
                  405,
                  "this address does not take this method; see /openapi");
          case 406 ->
              Problem.of(
                  "not-acceptable",
                  "Not acceptable",
                  406,
                  "this address cannot answer in the media type that Accept asks for");
          case 415 ->
              Problem.of(
                  "unsupported-media-type",
                  "Unsupported media type",
                  415,
                  "send application/json (see /openapi for this address)");
          default ->
              Problem.of(
                  "refused",
                  status.getReasonPhrase(),
                  status.getStatusCode(),
                  e.getMessage() == null ? status.getReasonPhrase() : e.getMessage());
        };
    Response answer = answer(problem, uri, headers);
    Response.ResponseBuilder builder = Response.fromResponse(answer);
    String allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return allow == null ? answer : builder.header(HttpHeaders.ALLOW, allow).build();
  }

  /** A form that does not say how long it is, and is longer than this server takes. */
  @ServerExceptionMapper
  public Response unread(IOException e, UriInfo uri, HttpHeaders headers) {
    return TOO_LARGE.equals(e.getMessage())
        ? answer(RequestGate.tooLarge(config.ceiling().asLongValue()), uri, headers)
        : unexpected(e, uri, headers);
  }

  @ServerExceptionMapper
  public Response unexpected(Throwable e, UriInfo uri, HttpHeaders headers) {
    String incident = UUID.randomUUID().toString();
    Log.errorf(e, "Failed at /%s, incident %s", uri.getPath(), incident);
    Problem problem =
        new Problem(
            Problem.kind("unexpected"),
            "Our mistake",
            500,
            "something failed here; the log has it under the instance named",
            URI.create("urn:uuid:" + incident),
            List.of());
    return answer(problem, uri, headers);
  }

  private Response answer(Problem problem, UriInfo uri, HttpHeaders headers) {
    if (!uri.getPath().startsWith("/api/") && wantsPage(headers) && pages.isResolvable()) {
      return Response.status(problem.status())
          .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
          .entity(page(problem, uri, headers))
          .build();
    }
    return problem.asResponse();
  }

  private String page(Problem problem, UriInfo uri, HttpHeaders headers) {
    String lang = uri.getQueryParameters().getFirst("lang");
    return pages.get().render(problem, uri.getPath(), lang, headers.getAcceptableLanguages());
  }

  private static boolean wantsPage(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .anyMatch(type -> !type.isWildcardType() && type.isCompatible(MediaType.TEXT_HTML_TYPE));
  }

  private static Problem unreadable(JsonProcessingException e) {
    String where =
        e.getLocation() == null
            ? ""
            : " (line "
                + e.getLocation().getLineNr()
                + ", column "
                + e.getLocation().getColumnNr()
                + ")";
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return Problem.invalid(
          List.of(new Problem.FieldError(field(mapping), "has the wrong type or form" + where)));
    }
    return Problem.of(
        "malformed-json", "Malformed JSON", 400, "the body is not the JSON expected" + where);
  }

  private static String field(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  /**
   * The parameter's or field's name as the caller wrote it: without the method, and within a body
   * without the name that the method has for it.
   */
  private static String field(ConstraintViolation<?> violation) {
    List<String> names =
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
            .skip(1)
            .map(Path.Node::getName)
            .filter(Objects::nonNull)
            .toList();
    return String.join(".", names.size() > 1 ? names.subList(1, names.size()) : names);
  }
}
