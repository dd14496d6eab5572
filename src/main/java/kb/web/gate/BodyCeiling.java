package kb.web.gate;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import kb.web.Problem;
import kb.web.WebConfig;

/**
 * Says to whom sends more than any address of this server takes what is wrong, where Quarkus itself
 * would say nothing but 413. Such a body is read to its end first: a browser that is cut off while
 * it sends shows an error of its own instead. Runs on the event loop and never blocks.
 */
@Singleton
public final class BodyCeiling {

  /** After the gate, before Quarkus looks at the same limit. */
  public static final int PRIORITY = 100;

  /** What is above this much is not read: the connection is cut, whatever the browser shows. */
  private static final long WORTH_READING = 1L << 29;

  private final long most;
  private final ProblemAnswers answers;

  BodyCeiling(WebConfig config, ProblemAnswers answers) {
    this.most = config.ceiling().asLongValue();
    this.answers = answers;
  }

  void register(@Observes Filters filters) {
    filters.register(this::look, PRIORITY);
  }

  private void look(RoutingContext call) {
    HttpServerRequest request = call.request();
    if (!isAbove(request)) {
      call.next();
    } else if (isWorthReading(request)) {
      request.endHandler(end -> answers.give(call, tooLarge()));
      request.resume();
    } else {
      call.response().putHeader("Connection", "close");
      call.addEndHandler(answered -> request.connection().close());
      answers.give(call, tooLarge());
    }
  }

  /** Whether the body is longer than this server takes at any address. */
  public boolean isAbove(HttpServerRequest request) {
    return RequestGate.length(request) > most;
  }

  /** Whether such a body may be read to its end. */
  public boolean isWorthReading(HttpServerRequest request) {
    return RequestGate.length(request) <= WORTH_READING;
  }

  private Problem tooLarge() {
    return RequestGate.tooLarge(most);
  }
}
