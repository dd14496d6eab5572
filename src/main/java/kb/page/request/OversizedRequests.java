package kb.page.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import kb.page.Reader;
import kb.web.gate.BodyCeiling;

/**
 * Answers a request whose files are too large for the server to take at all: they are dropped while
 * they come, and the form comes back with every word in it. Never blocks the event loop.
 */
@Singleton
final class OversizedRequests {

  private static final int BEFORE_THE_CEILING = BodyCeiling.PRIORITY + 1;

  private final BodyCeiling ceiling;
  private final RequestRules rules;
  private final RequestPage page;

  OversizedRequests(BodyCeiling ceiling, RequestRules rules, RequestPage page) {
    this.ceiling = ceiling;
    this.rules = rules;
    this.page = page;
  }

  void register(@Observes Filters filters) {
    filters.register(this::look, BEFORE_THE_CEILING);
  }

  private void look(RoutingContext call) {
    HttpServerRequest request = call.request();
    if (!isForm(call) || !ceiling.isAbove(request) || !ceiling.isWorthReading(request)) {
      call.next();
      return;
    }
    request.setExpectMultipart(true);
    request.uploadHandler(file -> file.handler(dropped -> {}));
    request.exceptionHandler(broken -> call.fail(400));
    request.endHandler(end -> answer(call));
    request.resume();
  }

  private static boolean isForm(RoutingContext call) {
    String type = call.request().getHeader("Content-Type");
    return call.request().method().equals(HttpMethod.POST)
        && call.normalizedPath().equals("/request")
        && type != null
        && type.startsWith("multipart/form-data;");
  }

  private void answer(RoutingContext call) {
    RequestForm form = written(call.request().formAttributes());
    Reader reader =
        Reader.of(
            call.request().getParam("lang"),
            call.acceptableLanguages().stream()
                .map(LanguageHeader::value)
                .map(Locale::forLanguageTag)
                .toList());
    String fault = reader.words().with("faultFileSize", rules.mostMegabytes());
    call.vertx()
        .executeBlocking(() -> page.render(form, Map.of("files", fault), "faultForm", reader))
        .onSuccess(html ->
            call.response()
                .setStatusCode(413)
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .end(html))
        .onFailure(call::fail);
  }

  private static RequestForm written(MultiMap fields) {
    RequestForm form = new RequestForm();
    form.subject = fields.get("subject");
    form.body = fields.get("body");
    form.page = fields.get("page");
    form.contact = fields.get("contact");
    form.visit = fields.get("kb_visit");
    form.visitBefore = fields.get("kb_visit_before");
    form.once = fields.get("once");
    form.droppedFiles = true;
    return form;
  }
}
