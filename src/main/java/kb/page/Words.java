package kb.page;

import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What the pages say in one language. Safe for use by many threads.
 *
 * @param lang two-letter language
 * @param texts every text by its name; a plural is a text for each category, such as {@code
 *     articles.few}
 */
public record Words(String lang, Map<String, String> texts) {

  /** Ukrainian, which is also the language for those who understand none that is spoken. */
  public static final Words UK = load("uk");

  public static final Words EN = load("en");

  private static final long KILOBYTE = 1 << 10;
  private static final long MEGABYTE = 1 << 20;

  public Words {
    texts = Map.copyOf(texts);
  }

  private static Words load(String lang) {
    Properties texts = new Properties();
    String file = "words-" + lang + ".properties";
    try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(
        lang,
        texts.stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, texts::getProperty)));
  }

  /** What is said in this language, if it is spoken here. */
  public static Optional<Words> of(String lang) {
    return switch (lang) {
      case "uk" -> Optional.of(UK);
      case "en" -> Optional.of(EN);
      default -> Optional.empty();
    };
  }

  /** The text of this name. */
  public String get(String name) {
    return Objects.requireNonNull(texts.get(name), () -> "no text " + name + " in " + lang);
  }

  /** The text with {@code {0}} filled in. */
  public String with(String name, Object value) {
    return get(name).replace("{0}", value.toString());
  }

  /** The text in the plural form of a count, the count filled in. */
  public String count(String name, long count) {
    String category = PluralRules.forLocale(Locale.forLanguageTag(lang)).select((double) count);
    String form = texts.containsKey(name + "." + category) ? category : "other";
    return with(name + "." + form, count);
  }

  /** A day as people of this language write it. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(get("dayPattern"), Locale.forLanguageTag(lang)).format(day);
  }

  /** How large a file is: kilobytes, from a megabyte on megabytes. */
  public String size(long bytes) {
    NumberFormat number = NumberFormat.getNumberInstance(Locale.forLanguageTag(lang));
    number.setMaximumFractionDigits(bytes < MEGABYTE ? 0 : 1);
    return bytes < MEGABYTE
        ? with("kilobytes", number.format(Math.ceilDiv(bytes, KILOBYTE)))
        : with("megabytes", number.format((double) bytes / MEGABYTE));
  }

  /** A share as a whole percentage. */
  public String percent(double share) {
    return NumberFormat.getPercentInstance(Locale.forLanguageTag(lang)).format(share);
  }

  /** From one share to another. */
  public String range(double low, double high) {
    return percent(low) + " – " + percent(high);
  }
}
