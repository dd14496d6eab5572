package kb.article;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A content folder that tests write: {@code new Base(dir).article("uk/vhid.md", "Текст.")}. */
public final class Base {

  static final Instant NOON = Instant.parse("2026-06-01T09:00:00Z");

  private final Path dir;

  public Base(Path dir) {
    this.dir = dir;
  }

  /** Writes a file as it stands. */
  public Base file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public Base file(String name, byte[] bytes) {
    try {
      Path file = dir.resolve(name);
      Files.createDirectories(file.resolveSibling(""));
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes an article of this body; the front matter is three lines. */
  public Base article(String name, String body) {
    return article(name, "title: Вхід", body);
  }

  public Base article(String name, String frontMatter, String body) {
    return file(name, "---\n" + frontMatter + "\n---\n" + body + "\n");
  }

  public Base delete(String name) {
    try {
      Files.delete(dir.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ContentConfig config() {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(ContentConfig.class)
        .withDefaultValue("kb.content.dir", dir.toString())
        .withDefaultValue("kb.content.watch-every", "20ms")
        .build()
        .getConfigMapping(ContentConfig.class);
  }

  /** The base as it is at noon in Kyiv of the first of June 2026. */
  public ArticleLibrary library() {
    return new ArticleLibrary(config(), Clock.fixed(NOON, ZoneOffset.UTC));
  }
}
