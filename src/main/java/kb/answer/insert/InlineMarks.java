package kb.answer.insert;

/** How words are marked within a block. */
enum InlineMarks {
  /** Not at all: a link's address stands behind its words. */
  PLAIN {
    @Override
    String escape(String text) {
      return text;
    }

    @Override
    String wrap(String mark, String text) {
      return text;
    }

    @Override
    String link(String address, String words) {
      String bare = address.replaceFirst("^(mailto|tel):", "");
      return address.isEmpty() || words.contains(bare) ? words : words + " (" + bare + ")";
    }
  },
  /** By the tags of https://core.telegram.org/bots/api#html-style. */
  TELEGRAM {
    @Override
    String escape(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    String wrap(String mark, String text) {
      return text.isBlank() ? text : "<" + mark + ">" + text + "</" + mark + ">";
    }

    @Override
    String link(String address, String words) {
      boolean web = address.startsWith("https://") || address.startsWith("http://");
      return web
          ? "<a href=\"" + escape(address).replace("\"", "&quot;") + "\">" + words + "</a>"
          : words;
    }
  };

  abstract String escape(String text);

  abstract String wrap(String mark, String text);

  abstract String link(String address, String words);

  /** Telegram's mark for an element, or nothing for one that only groups. */
  static String of(String element) {
    return switch (element) {
      case "strong", "b", "mark" -> "b";
      case "em", "i", "cite" -> "i";
      case "del", "s" -> "s";
      case "ins", "u" -> "u";
      default -> "";
    };
  }
}
