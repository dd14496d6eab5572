package kb.page.report;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import kb.page.Words;
import kb.report.statistics.Interval;

/** How the reports write numbers in the reader's language. */
public record Numbers(Words words) {

  /** A share to a tenth of a percent. */
  public String share(double share) {
    return percent().format(share);
  }

  /** From one share to another. */
  public String shares(Interval interval) {
    return share(interval.low()) + " … " + share(interval.high());
  }

  /** How many, the thousands apart. */
  public String count(long count) {
    return NumberFormat.getIntegerInstance(locale()).format(count);
  }

  /** The same of a number that is not known to the whole. */
  public String count(double count) {
    return NumberFormat.getIntegerInstance(locale()).format(Math.round(count));
  }

  /** From one whole number to another. */
  public String counts(Interval interval) {
    return count(interval.low()) + " … " + count(interval.high());
  }

  /** A number to two digits after the point. */
  public String ratio(double ratio) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(ratio);
  }

  public String ratios(Interval interval) {
    return ratio(interval.low()) + " … " + ratio(interval.high());
  }

  /** Money to two significant digits: nobody knows it better. */
  public String money(double amount, String currency) {
    double size = Math.abs(amount);
    double unit = size < 10 ? 1 : Math.pow(10, Math.floor(Math.log10(size)) - 1);
    NumberFormat format = NumberFormat.getCurrencyInstance(locale());
    format.setCurrency(Currency.getInstance(currency));
    format.setMaximumFractionDigits(0);
    return format.format(Math.round(amount / unit) * unit);
  }

  /** A time in the unit that suits it. */
  public String seconds(double seconds) {
    double size = Math.abs(seconds);
    if (size < 90) {
      return words.with("unit.seconds", tenth(seconds));
    }
    return size < 5400
        ? words.with("unit.minutes", tenth(seconds / 60))
        : words.with("unit.hours", tenth(seconds / 3600));
  }

  /** A number to a tenth. */
  public String tenth(double number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  /** A day and its month, of a year that is said elsewhere. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(words.get("shortDayPattern"), locale()).format(day);
  }

  /** From one day to another. */
  public String days(LocalDate from, LocalDate to) {
    return from.equals(to) ? day(from) : day(from) + " – " + day(to);
  }

  private NumberFormat percent() {
    NumberFormat format = NumberFormat.getPercentInstance(locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format;
  }

  private Locale locale() {
    return Locale.forLanguageTag(words.lang().equals("uk") ? "uk-UA" : "en-GB");
  }
}
