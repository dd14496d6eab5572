package kb.web.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Locale;
import kb.web.Problem;

/**
 * Answers a call with a problem before any resource sees it: a program with JSON, a person with a
 * page. Runs on the event loop.
 */
@Singleton
final class ProblemAnswers {

  private final ObjectMapper json;
  private final Instance<ErrorPage> pages;

  ProblemAnswers(ObjectMapper json, Instance<ErrorPage> pages) {
    this.json = json;
    this.pages = pages;
  }

  void give(RoutingContext call, Problem problem) {
    HttpServerResponse response = call.response().setStatusCode(problem.status());
    if (problem.status() == 429) {
      response.putHeader("Retry-After", "60");
    }
    if (wantsPage(call) && pages.isResolvable()) {
      response.putHeader("Content-Type", "text/html;charset=UTF-8").end(page(call, problem));
    } else {
      response.putHeader("Content-Type", "application/problem+json").end(json(problem));
    }
  }

  private static boolean wantsPage(RoutingContext call) {
    return !call.normalizedPath().startsWith("/api/")
        && call.parsedHeaders().accept().stream()
            .map(MIMEHeader::value)
            .anyMatch(type -> type.equals("text/html"));
  }

  private String page(RoutingContext call, Problem problem) {
    return pages
        .get()
        .render(
            problem,
            call.normalizedPath(),
            call.request().getParam("lang"),
            call.acceptableLanguages().stream()
                .map(LanguageHeader::value)
                .map(Locale::forLanguageTag)
                .toList());
  }

  private String json(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is plain data", e);
    }
  }
}
