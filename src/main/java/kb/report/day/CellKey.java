package kb.report.day;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Which visits of a day are summed together; an empty text where it is not known. */
public record CellKey(String channel, String lang) implements Comparable<CellKey> {

  private static final Comparator<CellKey> ORDER =
      Comparator.comparing(CellKey::channel).thenComparing(CellKey::lang);

  static CellKey of(@Nullable String channel, @Nullable String lang) {
    return new CellKey(channel == null ? "" : channel, lang == null ? "" : lang);
  }

  @Override
  public int compareTo(CellKey other) {
    return ORDER.compare(this, other);
  }
}
