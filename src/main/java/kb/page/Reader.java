package kb.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page: the language they read, and whether links must carry it because the browser
 * would not ask for it. No cookie remembers it.
 *
 * @param words what is said in their language
 * @param carriesLang whether links name the language
 */
public record Reader(Words words, boolean carriesLang) {

  /**
   * The reader of a page.
   *
   * @param chosen the language asked for in the address, if any; one that is not spoken is ignored
   * @param accepted what the browser accepts, best first
   */
  public static Reader of(@Nullable String chosen, List<Locale> accepted) {
    Words byBrowser = preferred(accepted);
    Words words = isSpoken(chosen) ? ("uk".equals(chosen) ? Words.UK : Words.EN) : byBrowser;
    return new Reader(words, !words.equals(byBrowser));
  }

  /** Whether the pages speak this language. */
  static boolean isSpoken(@Nullable String lang) {
    return "uk".equals(lang) || "en".equals(lang);
  }

  /** English for those whose browser asks for it before Ukrainian or Russian. */
  private static Words preferred(List<Locale> accepted) {
    for (Locale locale : accepted) {
      switch (locale.getLanguage()) {
        case "uk", "ru" -> {
          return Words.UK;
        }
        case "en" -> {
          return Words.EN;
        }
        default -> {}
      }
    }
    return accepted.isEmpty() || accepted.getFirst().getLanguage().equals("*")
        ? Words.UK
        : Words.EN;
  }

  public String lang() {
    return words.lang();
  }

  /** The language the page can be switched to. */
  String otherLang() {
    return lang().equals("uk") ? "en" : "uk";
  }

  /** The address, naming the language where it has to; one outside this site as it is. */
  public String to(String address) {
    return carriesLang && address.startsWith("/") ? inLanguage(address, lang()) : address;
  }

  /**
   * The address of a search page.
   *
   * @param tag only articles of this tag, or an empty text for all
   * @param page from 1
   */
  public String toSearch(String query, String tag, int page) {
    return to(search(query, tag, page));
  }

  /** The same, of whatever language. */
  static String search(String query, String tag, int page) {
    String asked = query.isEmpty() && !tag.isEmpty() ? "" : "q=" + encode(query);
    return "/search?"
        + asked
        + (tag.isEmpty() ? "" : (asked.isEmpty() ? "" : "&") + "tag=" + encode(tag))
        + (page == 1 ? "" : "&page=" + page);
  }

  /** A part of an address. */
  public static String encode(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }

  /** The address of the same page in a language. */
  public static String inLanguage(String address, String lang) {
    int hash = address.indexOf('#');
    String before = hash < 0 ? address : address.substring(0, hash);
    String after = hash < 0 ? "" : address.substring(hash);
    return before + (before.contains("?") ? "&" : "?") + "lang=" + lang + after;
  }
}
