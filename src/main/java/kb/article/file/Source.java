package kb.article.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import kb.article.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A file of the base cut into what is said about the article and what the article says.
 *
 * @param frontMatter absent where the file is withheld for the faults
 * @param body the Markdown
 * @param bodyLine the line of the file where the body begins, from 1
 */
public record Source(
    String file,
    String digest,
    @Nullable FrontMatter frontMatter,
    String body,
    int bodyLine,
    List<Fault> faults) {

  public Source {
    faults = List.copyOf(faults);
  }

  /** The fingerprint of a file's bytes: the same for the same bytes, for ever and everywhere. */
  public static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
