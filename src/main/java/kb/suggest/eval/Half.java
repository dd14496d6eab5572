package kb.suggest.eval;

import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.zip.CRC32;
import kb.search.eval.Topic;

/**
 * The half of the questions that may be tuned on, and the half that judges. Questions with the same
 * answer are in the same half, however they are damaged or translated.
 */
final class Half {

  private Half() {}

  static boolean isTuned(Topic topic) {
    String key =
        topic.relevant().isEmpty() ? topic.text() : new TreeSet<>(topic.relevant()).first();
    CRC32 crc = new CRC32();
    crc.update(key.getBytes(StandardCharsets.UTF_8));
    return crc.getValue() % 2 == 0;
  }
}
