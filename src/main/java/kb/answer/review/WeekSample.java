package kb.answer.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import kb.answer.link.Link;

/**
 * A random sample of a week's links that comes out the same whenever and wherever it is drawn:
 * those whose digest, with the week as seed, is smallest (bottom-k sampling, without replacement).
 * Ids of links are random and made here, so nobody can aim at it. The same number each week makes
 * the sample of a month stratified by time.
 */
public final class WeekSample {

  private WeekSample() {}

  /** The Monday of a day's week. */
  public static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /**
   * Draws from the links of one week.
   *
   * @param monday the week
   * @param size how many at most
   */
  public static List<Link> of(Collection<Link> links, LocalDate monday, int size) {
    return links.stream()
        .sorted(Comparator.comparing((Link link) -> lot(monday, link)).thenComparing(Link::id))
        .limit(size)
        .toList();
  }

  private static String lot(LocalDate monday, Link link) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest((monday + " " + link.id()).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
