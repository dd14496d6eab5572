package kb.answer.outside;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Asks pages of other sites what they are called and whether they are there, as a stranger would
 * who may see nothing of our network: a host is resolved once, every address of it has to be of the
 * open internet, those very addresses are spoken to, and each redirect is looked at anew. Safe for
 * use by many threads.
 */
public final class PageReader implements AutoCloseable {

  private static final String AGENT = "Pidkazka-links/1.0 (checks pages that a help desk links to)";
  private static final int MOST_REDIRECTS = 3;
  private static final int MOST_BYTES = 512 * 1024;
  private static final int LONGEST_TITLE = 300;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final PublicHosts hosts;
  private final long patienceNanos;
  private final CloseableHttpClient client;

  /**
   * @param hosts which hosts may be asked
   * @param patienceMillis how long a page may take to connect, and again to answer; all of it may
   *     take twice as long
   */
  public PageReader(PublicHosts hosts, int patienceMillis) {
    this.hosts = hosts;
    this.patienceNanos = TimeUnit.MILLISECONDS.toNanos(2L * patienceMillis);
    Timeout patience = Timeout.ofMilliseconds(patienceMillis);
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new Checked())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(patience)
                            .setSocketTimeout(patience)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(patience)
                    .setResponseTimeout(patience)
                    .build())
            .setUserAgent(AGENT)
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableAutomaticRetries()
            .build();
  }

  /** Whatever is spoken to was looked at: there is no second look-up that could say otherwise. */
  private final class Checked implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return hosts.addresses(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  /**
   * Refuses a host that may not be asked; one that nobody here knows may be there for others.
   *
   * @throws RefusedAddress when it is inside a network
   */
  public void refuseInner(URI page) {
    try {
      hosts.addresses(page.getHost());
    } catch (UnknownHostException e) {
      // There may be one where people read the page.
    }
  }

  /**
   * What a page is called.
   *
   * @throws RefusedAddress when it, or a page it redirects to, is inside a network
   * @throws UnreadablePage when it can't be read, is no HTML, or has no title
   */
  public String title(URI page) throws UnreadablePage {
    long deadline = System.nanoTime() + patienceNanos;
    return ask(page, true, response -> titleIn(response, page, deadline));
  }

  /**
   * Looks whether a page is there: politely, asking for its head first.
   *
   * @throws RefusedAddress when it, or a page it redirects to, is inside a network
   * @throws UnreadablePage when it is not
   */
  public void visit(URI page) throws UnreadablePage {
    try {
      ask(page, false, response -> "");
    } catch (UnreadablePage e) {
      if (e.status() == 0) {
        throw e;
      }
      ask(page, true, response -> ""); // some servers know no HEAD
    }
  }

  @FunctionalInterface
  private interface Reading {
    String of(ClassicHttpResponse response) throws IOException, UnreadablePage;
  }

  private String ask(URI page, boolean whole, Reading reading) throws UnreadablePage {
    URI at = page;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      HttpUriRequestBase request = whole ? new HttpGet(at) : new HttpHead(at);
      request.setHeader("Accept", "text/html,application/xhtml+xml");
      try {
        ClassicHttpResponse response = client.executeOpen(null, request, null);
        try {
          int status = response.getCode();
          if (status >= 400) {
            throw new UnreadablePage(status, "it answered " + status);
          }
          Header location = response.getFirstHeader("Location");
          if (!REDIRECTS.contains(status) || location == null) {
            return reading.of(response);
          }
          at = WebAddress.parse(at.resolve(location.getValue()).toString());
        } finally {
          request.abort(); // closing alone would first read all that still comes
          Closer.closeQuietly(response);
        }
      } catch (UnknownHostException e) {
        throw new UnreadablePage(0, "there is no host " + at.getHost());
      } catch (IOException | IllegalArgumentException e) {
        throw new UnreadablePage(0, "it did not answer");
      }
    }
    throw new UnreadablePage(310, "it redirects more than " + MOST_REDIRECTS + " times");
  }

  private static String titleIn(ClassicHttpResponse response, URI page, long deadline)
      throws IOException, UnreadablePage {
    HttpEntity entity = response.getEntity();
    ContentType type = entity == null ? null : ContentType.parseLenient(entity.getContentType());
    String kind = type == null ? "" : type.getMimeType().toLowerCase(Locale.ROOT);
    if (entity == null || !(kind.equals("text/html") || kind.equals("application/xhtml+xml"))) {
      throw new UnreadablePage(response.getCode(), "it is no HTML page");
    }
    String charset = type == null || type.getCharset() == null ? null : type.getCharset().name();
    byte[] start = beginning(entity.getContent(), deadline);
    Document document = Jsoup.parse(new ByteArrayInputStream(start), charset, page.toString());
    String title = document.title().strip();
    if (title.isEmpty()) {
      throw new UnreadablePage(response.getCode(), "it has no title");
    }
    int end = Math.min(title.length(), LONGEST_TITLE);
    return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end);
  }

  /** A title stands near the top: what follows the limit is never asked for. */
  private static byte[] beginning(InputStream in, long deadline) throws IOException {
    byte[] bytes = new byte[MOST_BYTES];
    int length = 0;
    while (length < bytes.length) {
      int read = in.read(bytes, length, bytes.length - length);
      if (read < 0) {
        break;
      }
      length += read;
      if (System.nanoTime() - deadline > 0) {
        throw new IOException("took too long");
      }
    }
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
