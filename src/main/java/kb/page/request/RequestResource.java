package kb.page.request;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import kb.deflection.ledger.LedgerUnavailable;
import kb.page.Reader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The form by which a customer writes to the desk. It works without JavaScript. */
@Path("/request")
@Blocking
public final class RequestResource {

  private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

  private final RequestPage page;
  private final SentRequests sent;
  private final RequestRules rules;
  private final ReadyAnswers answers;

  RequestResource(RequestPage page, SentRequests sent, RequestRules rules, ReadyAnswers answers) {
    this.page = page;
    this.sent = sent;
    this.rules = rules;
    this.answers = answers;
  }

  /**
   * The empty form, or one with what is known already.
   *
   * @param subject to begin with, from a link
   * @param page the page it is about, from a link
   */
  @GET
  @Operation(hidden = true)
  public Response form(
      @QueryParam("subject") @Nullable String subject,
      @QueryParam("page") @Nullable String page,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    RequestForm form = new RequestForm();
    form.subject = subject;
    form.page = page;
    form.once = UUID.randomUUID().toString();
    return form(200, form, Map.of(), "", Reader.of(lang, headers.getAcceptableLanguages()));
  }

  /**
   * Keeps the request and goes on to a page with its number, so that a reload sends nothing twice.
   * A form with faults comes back as it was, with 400; one that could not be kept, with 503; one
   * whose button asks for ready answers, with them and nothing sent.
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response send(
      @BeanParam RequestForm form,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    if (answers.areWanted(form)) {
      String html = page.render(form, answers.to(form, reader), reader);
      return Response.ok(html, HTML).build();
    }
    Map<String, String> faults = rules.faults(form, reader.words());
    if (!faults.isEmpty()) {
      return form(400, form, faults, "faultForm", reader);
    }
    try {
      String number = sent.keep(form);
      return Response.seeOther(URI.create(reader.to("/request/" + number))).build();
    } catch (UncheckedIOException | LedgerUnavailable e) {
      Log.errorf(e, "A request could not be kept");
      return form(503, form, Map.of(), "faultKeeping", reader);
    }
  }

  private Response form(
      int status, RequestForm form, Map<String, String> faults, String alert, Reader reader) {
    return Response.status(status)
        .type(HTML)
        .entity(page.render(form, faults, alert, reader))
        .build();
  }
}
