package kb.channel.helpdesk.post;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Calls the APIs of help desks: only addresses of the settings, no redirects, and never for long.
 * Safe for use by many threads.
 */
final class DeskHttp {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(25);
  private static final int LARGEST_ANSWER = 8 * 1024 * 1024;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
  private final Duration patience;
  private final Clock clock;

  DeskHttp(Clock clock) {
    this(PATIENCE, clock);
  }

  /**
   * @param patience how long a whole call may take
   */
  DeskHttp(Duration patience, Clock clock) {
    this.patience = patience;
    this.clock = clock;
  }

  /**
   * Calls.
   *
   * @param body JSON; none with a GET
   * @throws IOException when the desk cannot be reached or has not answered in time
   */
  DeskReply call(String method, URI url, Map<String, String> headers, @Nullable String body)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .header("Accept", "application/json")
            .header("User-Agent", "Pidkazka")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (body != null) {
      request.header("Content-Type", "application/json; charset=utf-8");
    }
    headers.forEach(request::setHeader);
    return wait(calls.submit(() -> exchange(request.build())));
  }

  private DeskReply exchange(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
    try (InputStream in = response.body()) {
      String text = new String(in.readNBytes(LARGEST_ANSWER), StandardCharsets.UTF_8);
      Optional<String> retry = response.headers().firstValue("Retry-After");
      return new DeskReply(response.statusCode(), text, retry.flatMap(this::pause).orElse(null));
    }
  }

  /** The client's own timeout ends with the headers: a desk may still trickle the body for ever. */
  private DeskReply wait(Future<DeskReply> reply) throws IOException {
    try {
      return reply.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no whole answer in " + patience);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the server is stopping", e);
    } finally {
      reply.cancel(true);
    }
  }

  /** Retry-After is seconds or a date (RFC 9110, 10.2.3). */
  private Optional<Duration> pause(String header) {
    if (header.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
    }
    try {
      Instant until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(clock.instant(), until));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
