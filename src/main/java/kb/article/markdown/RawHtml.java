package kb.article.markdown;

import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Markdown rendered as it stands, raw HTML and all: to be sanitised before anybody sees it.
 *
 * @param linkLines the first line, from 1, of each address that a link or picture has
 */
record RawHtml(String html, Map<String, Integer> linkLines) {

  private static final DataHolder OPTIONS =
      new MutableDataSet()
          .set(
              Parser.EXTENSIONS,
              List.of(
                  TablesExtension.create(),
                  StrikethroughExtension.create(),
                  TaskListExtension.create(),
                  AutolinkExtension.create()))
          .set(HtmlRenderer.RENDER_HEADER_ID, false)
          .set(TaskListExtension.ITEM_DONE_MARKER, "☑ ")
          .set(TaskListExtension.ITEM_NOT_DONE_MARKER, "☐ ")
          .toImmutable();

  private static final Parser PARSER = Parser.builder(OPTIONS).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

  /** Renders CommonMark with tables, strike-through, task lists and bare web addresses. */
  static RawHtml of(String markdown) {
    Document document = PARSER.parse(BasedSequence.of(new InterruptibleText(markdown)));
    Map<String, Integer> lines = new HashMap<>();
    for (Node node : document.getDescendants()) {
      if (node instanceof LinkNodeBase link) {
        int line = 1 + newlines(markdown, node.getStartOffset());
        lines.merge(link.getUrl().unescape(), line, Math::min);
      }
    }
    return new RawHtml(RENDERER.render(document), lines);
  }

  private static int newlines(String text, int before) {
    return (int) text.chars().limit(before).filter(c -> c == '\n').count();
  }
}
