package kb.page.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that came with a request.
 *
 * @param name as its owner named it, without what no path may hold
 * @param bytes how large it is
 * @param address the path on this server where it is to be had by those who may
 */
public record RequestFile(String name, long bytes, String address, Path path) {

  static RequestFile of(String ticket, Path path) {
    String kept = path.getFileName().toString();
    String address =
        "/api/tickets/"
            + ticket
            + "/files/"
            + URLEncoder.encode(kept, StandardCharsets.UTF_8).replace("+", "%20");
    try {
      return new RequestFile(
          kept.substring(kept.indexOf('-') + 1), Files.size(path), address, path);
    } catch (IOException e) {
      throw new UncheckedIOException("a file of a request could not be read", e);
    }
  }

  /** The name it is kept under, which no other file of the request has. */
  String kept() {
    return path.getFileName().toString();
  }
}
