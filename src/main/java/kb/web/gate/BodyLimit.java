package kb.web.gate;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import kb.web.WebConfig;

/** Stops reading an API call's body at the limit, for bodies that do not say how long they are. */
@Provider
public final class BodyLimit implements ContainerRequestFilter {

  private final WebConfig config;

  BodyLimit(WebConfig config) {
    this.config = config;
  }

  @Override
  public void filter(ContainerRequestContext call) {
    String path = call.getUriInfo().getPath();
    boolean api = path.startsWith("/api/");
    if (api && call.getHeaderString("Content-Length") == null && call.hasEntity()) {
      call.setEntityStream(new Limited(call.getEntityStream(), config.maxBody(path)));
    }
  }

  private static final class Limited extends FilterInputStream {

    private final int most;
    private int left;

    Limited(InputStream in, int most) {
      super(in);
      this.most = most;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw RequestGate.tooLarge(most).refusal();
      }
    }
  }
}
