package kb.page;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import kb.web.Caller;
import kb.web.Scope;

/**
 * Shows pages to those who may read them, and everybody else the form to sign in. No cache keeps
 * them. Safe for use by many threads.
 */
@Singleton
public final class PrivatePages {

  private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

  private final Pages pages;
  private final Caller caller;

  PrivatePages(Pages pages, Caller caller) {
    this.pages = pages;
    this.caller = caller;
  }

  /**
   * Where people are let in.
   *
   * @param scopes of which one lets them in
   * @param address where they go on from the form
   * @param who the name of the text that heads the form
   * @param what the name of the text that says what lies behind it
   */
  public record Door(Set<Scope> scopes, String address, String who, String what) {}

  /**
   * The page, or the form to sign in, which answers 401.
   *
   * @param refused whether a key was tried in vain
   * @param page what is behind the door; made only for those who may read it
   */
  public Response show(Door door, Reader reader, boolean refused, Supplier<String> page) {
    boolean mayRead = door.scopes().stream().anyMatch(caller::may);
    String html = mayRead ? page.get() : signIn(door, reader, refused);
    CacheControl never = new CacheControl();
    never.setNoStore(true);
    return Response.status(mayRead ? 200 : 401).type(HTML).cacheControl(never).entity(html).build();
  }

  private String signIn(Door door, Reader reader, boolean refused) {
    Map<String, Object> form =
        Map.of(
            "refused", refused,
            "next", door.address(),
            "who", reader.words().get(door.who()),
            "what", reader.words().get(door.what()),
            "scope", door.scopes().size() == 1 ? door.scopes().iterator().next().toString() : "");
    return pages.renderAt(door.address(), "sign-in", reader, form);
  }
}
