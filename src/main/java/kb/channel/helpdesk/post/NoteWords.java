package kb.channel.helpdesk.post;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The words of notes in one language. */
record NoteWords(Properties words) {

  private static final Map<String, NoteWords> KNOWN = Map.of("uk", load("uk"), "en", load("en"));

  /** Those of a language; Ukrainian where there are none. */
  static NoteWords in(String lang) {
    return KNOWN.getOrDefault(lang, Objects.requireNonNull(KNOWN.get("uk")));
  }

  private static NoteWords load(String lang) {
    String file = "/kb/channel/note-" + lang + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(NoteWords.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      Properties words = new Properties();
      words.load(reader);
      return new NoteWords(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String get(String name) {
    return Objects.requireNonNull(words.getProperty(name), name);
  }
}
