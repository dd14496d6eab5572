package kb.page.base;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import kb.answer.flag.Flags;
import kb.page.Reader;
import kb.web.Caller;
import kb.web.Csrf;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** An owner says on their page that what was flagged is mended. */
@Path("/reports/base/flags")
@Scoped(Scope.REPORTS)
@Blocking
public final class FlagsMended {

  private final Flags flags;
  private final Caller caller;
  private final Csrf csrf;

  FlagsMended(Flags flags, Caller caller, Csrf csrf) {
    this.flags = flags;
    this.caller = caller;
    this.csrf = csrf;
  }

  /** Settles a flag; one that somebody settled before stays so. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response mended(
      @FormParam("csrf") @Nullable String token,
      @FormParam("flag") @DefaultValue("") String flag,
      @QueryParam("lang") @Nullable String lang) {
    if (!csrf.isOf(caller, token)) {
      throw Csrf.refused().refusal();
    }
    flags.settle(flag, caller.name().orElseThrow());
    String address =
        lang == null ? "/reports/base" : Reader.inLanguage("/reports/base", Reader.encode(lang));
    return Response.seeOther(URI.create(address + "#flags")).build();
  }
}
