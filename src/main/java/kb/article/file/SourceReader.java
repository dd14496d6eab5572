package kb.article.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.article.ContentConfig;
import kb.article.Fault;

/** Reads a file's bytes as far as its front matter. Safe for use by many threads. */
final class SourceReader {

  private static final Pattern FENCE = Pattern.compile("^---[ \\t]*(?:\\R|\\z)", Pattern.MULTILINE);

  private final ContentConfig config;
  private final FrontMatterReader frontMatter;

  SourceReader(ContentConfig config) {
    this.config = config;
    this.frontMatter = new FrontMatterReader(config);
  }

  /** Reads the bytes of this file; every fault found is in the answer. */
  Source read(String file, byte[] bytes) {
    String digest = Source.digest(bytes);
    if (bytes.length > config.maxFileKilobytes() * 1024L) {
      return withheld(
          file,
          digest,
          1,
          "the file is larger than "
              + config.maxFileKilobytes()
              + " KB: split it into several articles");
    }
    String text;
    try {
      text = decode(bytes);
    } catch (CharacterCodingException e) {
      return withheld(
          file, digest, firstBadLine(bytes), "this is not UTF-8: save the file as UTF-8");
    }
    return split(file, digest, text);
  }

  private Source split(String file, String digest, String text) {
    Matcher fence = FENCE.matcher(text);
    if (!fence.lookingAt()) {
      return withheld(
          file, digest, 1, "there is no front matter: begin the file with ---, title: …, ---");
    }
    int from = fence.end();
    if (!fence.find(from)) {
      return withheld(
          file, digest, 1, "the front matter has no end: close it with a line of three hyphens");
    }
    List<Fault> faults = new ArrayList<>();
    FrontMatter read = frontMatter.read(file, text.substring(from, fence.start()), faults);
    return new Source(
        file,
        digest,
        read,
        text.substring(fence.end()),
        1 + newlines(text.substring(0, fence.end())),
        faults);
  }

  private static Source withheld(String file, String digest, int line, String message) {
    return new Source(file, digest, null, "", line, List.of(new Fault(file, line, message)));
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    String text =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes))
            .toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static int firstBadLine(byte[] bytes) {
    var good = java.nio.CharBuffer.allocate(bytes.length);
    CoderResult ignored =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), good, true);
    return ignored.isError() ? 1 + newlines(good.flip().toString()) : 1;
  }

  private static int newlines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
