package kb.page.desk;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A bookmark that opens the desk beside whatever page an agent looks at, with the text they have
 * selected there. The text goes in the address's fragment, which no browser sends to a server.
 */
final class Bookmarklet {

  /** Kept short and plain: agents should be able to read what they put among their bookmarks. */
  private static final String SCRIPT =
      """
      (function () {
        var text = String(window.getSelection()) || document.activeElement.value || '';
        window.open('%s#text=' + encodeURIComponent(text.slice(0, 8000)), 'pidkazka',
          'width=560,height=' + screen.availHeight + ',left=' + (screen.availWidth - 560));
      })();\
      """;

  private Bookmarklet() {}

  /** The bookmark's address. */
  static String of(URI desk) {
    String script = SCRIPT.replace("%s", desk.toString()).replaceAll("\\s+", " ");
    return "javascript:" + URLEncoder.encode(script, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
