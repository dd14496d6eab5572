package kb.answer.insert;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes a tree as blocks of text, for places that know no blocks of their own: plain text, and
 * Telegram's HTML, which has inline marks only. For one thread, once.
 */
final class BlockText {

  private static final Set<String> INLINE =
      Set.of(
          "a", "img", "em", "i", "strong", "b", "del", "s", "ins", "u", "code", "kbd", "samp",
          "mark", "small", "sub", "sup", "q", "cite", "br");

  private final InlineMarks marks;
  private final List<String> blocks = new ArrayList<>();

  private BlockText(InlineMarks marks) {
    this.marks = marks;
  }

  /** The blocks of a tree, in order; each whole in itself. */
  static List<String> of(Element tree, InlineMarks marks) {
    BlockText text = new BlockText(marks);
    text.blocks(tree);
    return text.blocks;
  }

  private void blocks(Element parent) {
    StringBuilder loose = new StringBuilder();
    for (Node child : parent.childNodes()) {
      if (child instanceof Element block && !INLINE.contains(block.normalName())) {
        add(loose);
        block(block);
      } else {
        inline(child, loose, false);
      }
    }
    add(loose);
  }

  private void block(Element block) {
    switch (block.normalName()) {
      case "ul", "ol" -> blocks.add(String.join("\n", list(block, "")));
      case "pre" -> blocks.add(marks.wrap("pre", marks.escape(block.wholeText().stripTrailing())));
      case "table" -> blocks.add(String.join("\n", table(block)));
      case "blockquote" -> blocks.add(marks.wrap("blockquote", lines(block)));
      case "hr" -> blocks.add("———");
      case "h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt", "caption" ->
          addIfAny(marks.wrap("b", inline(block, true)));
      case "p", "dd", "figcaption" -> addIfAny(inline(block, false));
      default -> blocks(block);
    }
  }

  private List<String> list(Element list, String indent) {
    List<String> lines = new ArrayList<>();
    String start = list.attr("start");
    int number = start.isEmpty() ? 1 : Integer.parseInt(start);
    for (Element item : list.children()) {
      String mark = list.normalName().equals("ol") ? number + ". " : "• ";
      number++;
      item(item, indent, mark, lines);
    }
    return lines;
  }

  private void item(Element item, String indent, String mark, List<String> lines) {
    StringBuilder own = new StringBuilder();
    List<String> below = new ArrayList<>();
    for (Node child : item.childNodes()) {
      String name = child.nodeName();
      if (name.equals("ul") || name.equals("ol")) {
        below.addAll(list((Element) child, indent + "   "));
      } else if (child instanceof Element block && !INLINE.contains(block.normalName())) {
        below.addAll(
            of(wrapped(block), marks).stream().map(line -> indent + "   " + line).toList());
        if (own.isEmpty() && !below.isEmpty()) {
          own.append(below.removeFirst().strip());
        }
      } else {
        inline(child, own, false);
      }
    }
    lines.add(indent + mark + own.toString().strip());
    lines.addAll(below);
  }

  private static Element wrapped(Element block) {
    return new Element("div").appendChild(block.clone());
  }

  private List<String> table(Element table) {
    List<String> rows = new ArrayList<>();
    for (Element row : table.select("tr")) {
      rows.add(String.join(" — ", row.children().stream().map(it -> inline(it, false)).toList()));
    }
    return rows;
  }

  /** Blocks within a block that cannot hold them, as lines. */
  private String lines(Element block) {
    return String.join("\n", of(new Element("div").appendChildren(copies(block)), marks));
  }

  private static List<Node> copies(Element block) {
    return block.childNodes().stream().map(Node::clone).toList();
  }

  private String inline(Element element, boolean isMarked) {
    StringBuilder text = new StringBuilder();
    element.childNodes().forEach(child -> inline(child, text, isMarked));
    return text.toString().strip();
  }

  /**
   * @param isMarked whether it stands within a mark, where Telegram takes no code
   */
  private void inline(Node node, StringBuilder out, boolean isMarked) {
    if (node instanceof TextNode text) {
      words(marks.escape(text.getWholeText()), out);
    } else if (node instanceof Element element) {
      String name = element.normalName();
      switch (name) {
        case "br" -> out.append('\n');
        case "img" -> words(marks.escape(element.attr("alt")), out);
        case "a" -> out.append(marks.link(element.attr("href"), children(element, isMarked)));
        case "code", "kbd", "samp" ->
            out.append(
                isMarked
                    ? marks.escape(element.text())
                    : marks.wrap("code", marks.escape(element.text())));
        default -> {
          String mark = InlineMarks.of(name);
          out.append(
              mark.isEmpty()
                  ? children(element, isMarked)
                  : marks.wrap(mark, children(element, true)));
        }
      }
    }
  }

  private String children(Element element, boolean isMarked) {
    StringBuilder text = new StringBuilder();
    element.childNodes().forEach(child -> inline(child, text, isMarked));
    return text.toString();
  }

  /** Blanks as HTML counts them: many are one. */
  private static void words(String text, StringBuilder out) {
    String collapsed = text.replaceAll("[ \\t\\r\\n\\f]+", " ");
    boolean atBlank = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
    out.append(atBlank && collapsed.startsWith(" ") ? collapsed.substring(1) : collapsed);
  }

  private void add(StringBuilder loose) {
    addIfAny(loose.toString().strip());
    loose.setLength(0);
  }

  private void addIfAny(String block) {
    if (!block.replaceAll("<[^>]*>", "").isBlank()) {
      blocks.add(block);
    }
  }

  /** The first so many blocks that stay within a length of visible text. */
  static List<String> within(List<String> blocks, int longest) {
    List<String> kept = new ArrayList<>();
    int length = 0;
    for (String block : blocks) {
      length += block.replaceAll("<[^>]*>", "").length() + 2;
      if (length > longest) {
        kept.add("…");
        return kept;
      }
      kept.add(block);
    }
    return kept;
  }
}
