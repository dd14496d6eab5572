package kb.channel.helpdesk.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kb.web.Problem;

/**
 * Counts what becomes of webhooks, and says in one line when those of a desk begin to be refused
 * and when they are taken again, however many there are. Safe for use by many threads.
 */
final class WebhookTallies {

  private final MeterRegistry meters;
  private final Map<String, String> refused = new ConcurrentHashMap<>();

  WebhookTallies(MeterRegistry meters) {
    this.meters = meters;
  }

  void taken(String desk, String result) {
    count(desk, result);
    if (refused.remove(desk) != null) {
      Log.infof("Webhooks of desk %s are taken again", desk);
    }
  }

  void refused(String desk, Problem problem) {
    String kind = problem.type().getPath().replaceFirst(".*/", "");
    count(desk, kind);
    if (!kind.equals(refused.put(desk, kind))) {
      Log.warnf("A webhook of desk %s is refused: %s", desk, kind);
    }
  }

  private void count(String desk, String result) {
    meters.counter("kb.webhooks", "desk", desk, "result", result).increment();
  }
}
