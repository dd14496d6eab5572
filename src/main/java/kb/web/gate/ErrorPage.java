package kb.web.gate;

import java.util.List;
import java.util.Locale;
import kb.web.Problem;
import org.jspecify.annotations.Nullable;

/** Shows a problem to a person instead of a program; the pages implement it. */
public interface ErrorPage {

  /**
   * The whole HTML page.
   *
   * @param path what was asked for
   * @param lang the language that the address named, if it did
   * @param languages the languages the browser accepts, best first
   */
  String render(Problem problem, String path, @Nullable String lang, List<Locale> languages);
}
