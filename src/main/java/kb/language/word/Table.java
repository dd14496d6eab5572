package kb.language.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A resource of one rule a line; blank lines and what follows a # are for the reader. */
public final class Table {

  private Table() {}

  /** The rules of {@code kb/language/NAME}, trimmed. */
  public static List<String> lines(String name) {
    InputStream in =
        Objects.requireNonNull(
            Table.class.getResourceAsStream("/kb/language/" + name),
            "kb/language/" + name + " is not on the class path");
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
