package kb.channel.helpdesk.post;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Function;
import kb.channel.helpdesk.post.Note.Line;
import kb.channel.helpdesk.post.Note.Part;
import org.jsoup.nodes.Element;

/** Writes a note out in the forms that desks take, with a mark to recognise it by at its end. */
record NoteText(Note note) {

  private static final int MARK_BYTES = 6;

  /** Recognises the note in its desk: the same whenever it says the same. */
  String mark() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(body().getBytes(StandardCharsets.UTF_8));
      return "kb:" + HexFormat.of().formatHex(digest, 0, MARK_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  String plain() {
    return body() + "\n\n" + mark();
  }

  private String body() {
    return lines("", line -> plain(line), text -> text);
  }

  private static String plain(Line line) {
    return line.before()
        + line.text()
        + (line.url() == null ? "" : " " + line.url())
        + line.after();
  }

  String markdown() {
    return lines("**", NoteText::markdown, NoteText::escaped) + "\n\n`" + mark() + "`";
  }

  private static String markdown(Line line) {
    String text = escaped(line.text());
    String link = line.url() == null ? text : "[" + text + "](<" + line.url() + ">)";
    return escaped(line.before()) + link + escaped(line.after());
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1");
  }

  private String lines(
      String strong, Function<Line, String> line, Function<String, String> escape) {
    StringBuilder text = new StringBuilder(strong + escape.apply(note.title()) + strong);
    for (Part part : note.parts()) {
      text.append("\n\n").append(strong).append(escape.apply(part.heading())).append(strong);
      part.lines().forEach(it -> text.append("\n- ").append(line.apply(it)));
    }
    return text.toString();
  }

  String html() {
    Element all = new Element("div");
    all.appendElement("p").appendElement("b").text(note.title());
    for (Part part : note.parts()) {
      all.appendElement("p").appendElement("b").text(part.heading());
      Element list = all.appendElement("ul");
      part.lines().forEach(line -> html(list.appendElement("li"), line));
    }
    all.appendElement("p").appendElement("code").text(mark());
    return all.html();
  }

  private static void html(Element item, Line line) {
    item.appendText(line.before());
    if (line.url() == null) {
      item.appendText(line.text());
    } else {
      item.appendElement("a").attr("href", line.url()).text(line.text());
    }
    item.appendText(line.after());
  }
}
