package kb.page;

import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kb.web.Problem;
import kb.web.gate.ErrorPage;
import org.jspecify.annotations.Nullable;

/**
 * Tells a person that something is not there or went wrong, and what to do instead: where a page is
 * missing, what its address seems to ask for is searched. Safe for use by many threads.
 */
@Singleton
public final class ErrorPages implements ErrorPage {

  private static final int SUGGESTED = 5;

  private final Pages pages;
  private final Finding finding;

  ErrorPages(Pages pages, Finding finding) {
    this.pages = pages;
    this.finding = finding;
  }

  @Override
  public String render(
      Problem problem, String path, @Nullable String lang, List<Locale> languages) {
    Reader reader = Reader.of(lang, languages);
    boolean isMissing = problem.status() == 404;
    String query = isMissing ? wordsOf(path) : "";
    Found found =
        query.isBlank()
            ? Found.listed(List.of())
            : finding.find(query, reader.lang(), "", 1).first(SUGGESTED);
    return pages.renderAt(
        "/",
        "error",
        reader,
        Map.of(
            "isMissing",
            isMissing,
            "status",
            problem.status(),
            "instance",
            problem.instance() == null ? "" : problem.instance(),
            "query",
            query,
            "found",
            found,
            "isSignIn",
            isSignIn(problem),
            "explanation",
            explanation(problem, reader)));
  }

  /**
   * What a person can do about a sign-in that failed, or an answer that can't be linked; of other
   * problems the page has a text.
   */
  private static String explanation(Problem problem, Reader reader) {
    String kind = problem.type().getPath().replace("/problems/", "problem.");
    String field = problem.errors().isEmpty() ? "" : problem.errors().getFirst().field();
    return switch (field) {
      case "url" -> reader.words().get("deskFailedUrl");
      case "title" -> reader.words().get("deskFailedTitle");
      default -> isSignIn(problem) ? reader.words().texts().getOrDefault(kind, "") : "";
    };
  }

  private static boolean isSignIn(Problem problem) {
    return problem.type().getPath().startsWith("/problems/openid-");
  }

  /** The last part of the path, as words. */
  private static String wordsOf(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    try {
      return URLDecoder.decode(last, StandardCharsets.UTF_8).replaceAll("[-_.+]+", " ").strip();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
