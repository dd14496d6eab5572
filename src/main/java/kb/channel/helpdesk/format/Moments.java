package kb.channel.helpdesk.format;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Moments as help desks write them, cut to the millisecond. */
public final class Moments {

  private Moments() {}

  /**
   * Reads ISO-8601 with an offset ({@code 2026-05-12T09:30:00+03:00}), the same without one, which
   * means UTC, Ruby's {@code 2026-05-12 09:30:00 UTC}, or seconds since 1970.
   */
  public static Optional<Instant> read(String text) {
    try {
      if (text.matches("\\d{1,12}(\\.\\d{1,9})?")) {
        long millis = new BigDecimal(text).movePointRight(3).longValue();
        return Optional.of(Instant.ofEpochMilli(millis));
      }
      String iso = text.replace(" UTC", "Z").replaceFirst("(\\d) (\\d)", "$1T$2");
      Instant moment =
          iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
              ? OffsetDateTime.parse(iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant()
              : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
      return Optional.of(moment.truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
