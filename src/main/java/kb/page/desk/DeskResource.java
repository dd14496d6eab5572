package kb.page.desk;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kb.answer.Ticket;
import kb.answer.UnknownTicket;
import kb.page.Pages;
import kb.page.PrivatePages;
import kb.page.Reader;
import kb.report.ReportConfig;
import kb.web.Caller;
import kb.web.Csrf;
import kb.web.Scope;
import kb.web.WebConfig;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The agents' page. It works as plain forms; its script makes it quick. Whoever has no key of scope
 * agent may sign in.
 */
@Path("/desk")
@Blocking
public final class DeskResource {

  static final PrivatePages.Door DOOR =
      new PrivatePages.Door(Set.of(Scope.AGENT), "/desk", "signInAgents", "signInAgentsText");
  private static final int LONGEST_TEXT = 8_000;

  private final Pages pages;
  private final PrivatePages agents;
  private final Desk desk;
  private final Caller caller;
  private final Csrf csrf;
  private final WebConfig web;
  private final ReportConfig config;

  DeskResource(
      Pages pages,
      PrivatePages agents,
      Desk desk,
      Caller caller,
      Csrf csrf,
      WebConfig web,
      ReportConfig config) {
    this.pages = pages;
    this.agents = agents;
    this.desk = desk;
    this.caller = caller;
    this.csrf = csrf;
    this.web = web;
    this.config = config;
  }

  /**
   * The newest tickets, or an open one with what answers it, or what a search finds.
   *
   * @param refused whether a key was tried in vain
   */
  @GET
  @Operation(hidden = true)
  public Response desk(
      @QueryParam("q") @DefaultValue("") String q,
      @QueryParam("ticket") @Nullable String ticket,
      @QueryParam("refused") boolean refused,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    String open = ticket == null || ticket.isBlank() ? null : ticket.strip();
    URI here = uri.getBaseUri();
    try {
      return agents.show(
          DOOR, reader, refused, () -> show(reader, desk.view(shortened(q), open, here), ""));
    } catch (UnknownTicket e) {
      return notHere(reader, here);
    }
  }

  /** The newest tickets, and that there is none of this number. */
  private Response notHere(Reader reader, URI here) {
    Map<String, Object> data = data(reader, desk.view("", null, here), "");
    data.put("alarm", reader.words().get("deskNoTicket"));
    return Response.fromResponse(
            agents.show(DOOR, reader, false, () -> pages.renderAt("/desk", "desk", reader, data)))
        .status(404)
        .build();
  }

  /**
   * What answers a pasted text, which is sent in the body, kept nowhere and in no address; the
   * ticket itself where it is the text of one.
   */
  @POST
  @Path("text")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response text(
      @FormParam("text") @DefaultValue("") String text,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    String read = shortened(text);
    Optional<Ticket> known = caller.may(Scope.AGENT) ? desk.pasted(read) : Optional.empty();
    if (known.isPresent()) {
      String address = "/desk?ticket=" + Reader.encode(known.get().id());
      String open = lang == null ? address : Reader.inLanguage(address, Reader.encode(lang));
      return Response.seeOther(URI.create(open)).build();
    }
    return agents.show(
        DOOR,
        reader,
        false,
        () ->
            show(
                reader,
                read.isEmpty()
                    ? desk.view("", null, uri.getBaseUri())
                    : desk.ofText(read, uri.getBaseUri()),
                read));
  }

  /** How to have the desk beside any help desk. */
  @GET
  @Path("helper")
  @Operation(hidden = true)
  public Response helper(
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    return agents.show(
        DOOR,
        reader,
        false,
        () -> {
          Map<String, Object> data = common(reader);
          data.put(
              "bookmarklet",
              Bookmarklet.of(web.address().orElse(uri.getBaseUri()).resolve("/desk")));
          return pages.renderAt("/desk/helper", "desk-helper", reader, data);
        });
  }

  private String show(Reader reader, DeskView view, String text) {
    String address =
        view.ticket().map(ticket -> "/desk?ticket=" + Reader.encode(ticket.id())).orElse("/desk");
    return pages.renderAt(address, "desk", reader, data(reader, view, text));
  }

  private Map<String, Object> data(Reader reader, DeskView view, String text) {
    Map<String, Object> data = common(reader);
    data.put("view", view);
    data.put("text", text);
    data.put("ticketId", view.ticket().map(ticket -> ticket.id()).orElse(""));
    data.put("alarm", "");
    return data;
  }

  private Map<String, Object> common(Reader reader) {
    Map<String, Object> data = new HashMap<>();
    data.put("its", new DeskTexts(reader, config.zone()));
    data.put("agent", caller.name().orElse(""));
    data.put("csrf", csrf.token(caller));
    return data;
  }

  private static String shortened(String text) {
    String stripped = text.strip();
    return stripped.substring(0, Math.min(stripped.length(), LONGEST_TEXT));
  }
}
