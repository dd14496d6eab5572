package kb.page;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kb.deflection.ledger.LedgerUnavailable;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The form by which a customer writes to the desk. It works without JavaScript. */
@Path("/request")
@Blocking
public final class RequestResource {

  private static final Pattern NUMBER = Pattern.compile("\\d{6}-[A-Z2-9]{5}");
  private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

  private final Pages pages;
  private final SentRequests sent;
  private final PageConfig config;

  RequestResource(Pages pages, SentRequests sent, PageConfig config) {
    this.pages = pages;
    this.sent = sent;
    this.config = config;
  }

  /** The empty form. */
  @GET
  @Operation(hidden = true)
  public Response form(@QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
    return form(200, new RequestForm(), Map.of(), "", reader(lang, headers));
  }

  /**
   * Keeps the request and goes on to a page with its number, so that a reload sends nothing twice.
   * A form with faults comes back as it was, with 400; one that could not be kept, with 503.
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response send(
      @BeanParam RequestForm form,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    Reader reader = reader(lang, headers);
    Map<String, String> faults = form.faults();
    if (!faults.isEmpty()) {
      return form(400, form, faults, "faultForm", reader);
    }
    try {
      String number = sent.keep(form);
      return Response.seeOther(URI.create(reader.to("/request/" + number))).build();
    } catch (IOException | LedgerUnavailable e) {
      Log.errorf(e, "A request could not be kept");
      return form(503, form, Map.of(), "faultKeeping", reader);
    }
  }

  /** Says that the request has arrived, its number, and what is promised. */
  @GET
  @Path("{number}")
  @Operation(hidden = true)
  public Response sent(
      @PathParam("number") String number,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    if (!NUMBER.matcher(number).matches()) {
      throw new NotFoundException("there is no request " + number);
    }
    String page =
        pages.renderAt(
            "/request/" + number,
            "sent",
            reader(lang, headers),
            Map.of(
                "number", number,
                "hours", config.answerWithin().toHours(),
                "latest", config.answerAtLatest().toHours()));
    return Response.ok(page, HTML).build();
  }

  private Response form(
      int status, RequestForm form, Map<String, String> faults, String alert, Reader reader) {
    Map<String, String> said = new HashMap<>();
    faults.forEach((field, text) -> said.put(field, reader.words().get(text)));
    String page =
        pages.renderAt(
            "/request",
            "request",
            reader,
            Map.of(
                "form",
                form,
                "faults",
                said,
                "alert",
                alert.isEmpty() ? "" : reader.words().get(alert),
                "hours",
                config.answerWithin().toHours()));
    return Response.status(status).type(HTML).entity(page).build();
  }

  private static Reader reader(@Nullable String lang, HttpHeaders headers) {
    return Reader.of(lang, headers.getAcceptableLanguages());
  }
}
