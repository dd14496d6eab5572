package kb.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kb.deflection.outcome.VisitStory;
import org.jspecify.annotations.Nullable;

/** What is kept of one day's visits: sums by channel and language, and the experiment's trials. */
final class DayFold {

  /** Which visits are summed together. */
  record Key(@Nullable String channel, @Nullable String lang) {}

  private final LocalDate date;
  private final Instant now;
  private final Map<Key, Cell> cells = new HashMap<>();
  private final List<Trial> trials = new ArrayList<>();
  private long withoutStart;

  /**
   * Begins with nothing.
   *
   * @param now the moment for which it is folded
   */
  DayFold(LocalDate date, Instant now) {
    this.date = date;
    this.now = now;
  }

  void add(VisitStory story) {
    cells.merge(new Key(story.channel(), story.lang()), Cell.of(story, now), Cell::plus);
    Trial.of(story).ifPresent(trials::add);
  }

  void addWithoutStart() {
    withoutStart++;
  }

  LocalDate date() {
    return date;
  }

  Instant foldedAt() {
    return now;
  }

  Cell sum(ReportRange range) {
    Cell sum = Cell.EMPTY;
    for (Map.Entry<Key, Cell> cell : cells.entrySet()) {
      if (range.covers(cell.getKey().channel(), cell.getKey().lang())) {
        sum = sum.plus(cell.getValue());
      }
    }
    return sum;
  }

  List<Trial> trials(ReportRange range) {
    return trials.stream().filter(trial -> range.covers(trial.channel(), trial.lang())).toList();
  }

  long withoutStart() {
    return withoutStart;
  }
}
