package kb.answer.outside;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Set;
import kb.answer.AnswerConfig;

/** Makes the reader of the running server. */
final class OpenPageReader {

  private static final int PATIENCE_MILLIS = 3_000;

  private OpenPageReader() {}

  @Produces
  @Singleton
  static PageReader open(AnswerConfig config) {
    Set<String> trusted = config.trustedHosts().orElse(Set.of());
    return new PageReader(new PublicHosts(InetAddress::getAllByName, trusted), PATIENCE_MILLIS);
  }

  static void close(@Disposes PageReader reader) {
    reader.close();
  }
}
