package kb.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a draft that was copied rather than said: the text of a message between quotation
 * marks, or a code. An article that has it word for word is most likely about it.
 *
 * @param start where it begins in the draft, in chars
 * @param end where it ends, exclusive
 */
public record Quote(int start, int end) {

  /** So many are looked for; a draft of more quotes no message. */
  private static final int MOST = 8;

  /** «…», “…”, „…“ and "…", of one line and two words at least: one word is a name or a button. */
  private static final Pattern MESSAGE =
      Pattern.compile(
          "«([^«»\n]{3,200})»|[“„]([^“”„\n]{3,200})[”“]|(?<!\\p{L})\"([^\"\n]{3,200})\"(?!\\p{L})");

  private static final Pattern SEVERAL_WORDS =
      Pattern.compile("[\\p{L}\\p{N}][^\\p{L}\\p{N}]+[\\p{L}\\p{N}]");

  /** ERR_CONNECTION_REFUSED, 0x80070005, KB5034441, ORA-00942. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_])(?:"
              + "[A-Za-z0-9]{1,40}+(?:_[A-Za-z0-9]{1,40}+){1,12}+"
              + "|0[xX][0-9A-Fa-f]{2,16}"
              + "|[A-Z]{1,8}-?[0-9]{3,12}"
              + ")(?![\\p{L}\\p{N}_])");

  /** «Помилка 403», «error code: 5003», «HTTP/1.1 422», and «403: підпис…» at the very start. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?<!\\p{L})(?:помилк\\p{L}{0,3}|ошибк\\p{L}{0,3}|код\\p{L}{0,3}|статус\\p{L}{0,3}"
              + "|errors?|code|errno|status|http(?:/[0-9.]{1,3})?)[^\\p{L}\\p{N}\n]{1,4}|^\\s*)"
              + "([0-9]{2,8})(?![\\p{L}\\p{N}])(?=(:?))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /**
   * What of a draft was copied, in order. Takes time proportional to the text.
   *
   * @param draft any text
   */
  public static List<Quote> in(String draft) {
    List<Quote> quotes = new ArrayList<>();
    Matcher message = MESSAGE.matcher(draft);
    while (message.find() && quotes.size() < MOST) {
      int group = message.group(1) != null ? 1 : message.group(2) != null ? 2 : 3;
      if (SEVERAL_WORDS.matcher(message.group(group)).find()) {
        quotes.add(new Quote(message.start(group), message.end(group)));
      }
    }
    Matcher code = CODE.matcher(draft);
    while (code.find() && quotes.size() < MOST) {
      add(new Quote(code.start(), code.end()), quotes);
    }
    Matcher number = NUMBER.matcher(draft);
    while (number.find() && quotes.size() < MOST) {
      boolean afterNothing = draft.substring(number.start(), number.start(1)).isBlank();
      if (!afterNothing || !number.group(2).isEmpty()) {
        add(new Quote(number.start(1), number.end(1)), quotes);
      }
    }
    quotes.sort(Comparator.comparingInt(Quote::start));
    return quotes;
  }

  /** A code inside a quoted message is part of it. */
  private static void add(Quote quote, List<Quote> quotes) {
    if (quotes.stream().noneMatch(q -> q.start <= quote.start && quote.end <= q.end)) {
      quotes.add(quote);
    }
  }

  /** Whether the word that begins here is part of it. */
  public boolean holds(int place) {
    return start <= place && place < end;
  }
}
