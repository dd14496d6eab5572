package kb.suggest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a page says about what somebody does there: {@code
 * https://shop.ua/kasa/zminy?tab=povernennia} is about kasa, zminy, povernennia. Names of the site,
 * numbers, keys and what every site has in its addresses say nothing.
 */
final class PageWords {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 24;
  private static final int MOST = 12;

  private static final Pattern SITE = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*");
  private static final Pattern FRAGMENT = Pattern.compile("#.*$", Pattern.DOTALL);

  /** Parameters that say who came from where, and secrets. */
  private static final Pattern TELLS_NOTHING =
      Pattern.compile("(?i)[?&](?:utm_|[a-z]*clid|token|key|session|sid|code|state|ref)[^&]*");

  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}]+");

  private static final Set<String> OF_EVERY_SITE =
      Set.of(
          "html",
          "htm",
          "php",
          "aspx",
          "index",
          "www",
          "page",
          "app",
          "web",
          "site",
          "main",
          "home",
          "help",
          "support",
          "contact",
          "contacts",
          "feedback",
          "form",
          "request",
          "ticket",
          "new",
          "tab",
          "lang",
          "locale",
          "view",
          "account",
          "admin",
          "panel",
          "dashboard",
          "допомога",
          "підтримка",
          "контакти",
          "звернення");

  private PageWords() {}

  /** The telling words, each once, with blanks between; empty when there are none. */
  static String of(@Nullable String page) {
    if (page == null || page.isBlank()) {
      return "";
    }
    String path = FRAGMENT.matcher(SITE.matcher(page.strip()).replaceFirst("")).replaceFirst("");
    String told = decoded(TELLS_NOTHING.matcher(path).replaceAll("?"));
    Set<String> words = new LinkedHashSet<>();
    Matcher part = PART.matcher(told);
    while (part.find() && words.size() < MOST) {
      String word = part.group().toLowerCase(Locale.ROOT);
      if (WORD.matcher(word).matches()
          && word.length() >= SHORTEST
          && word.length() <= LONGEST
          && !OF_EVERY_SITE.contains(word)) {
        words.add(word);
      }
    }
    return words.stream().collect(Collectors.joining(" "));
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      // A percent sign that escapes nothing: the words around it still count.
      return path;
    }
  }
}
