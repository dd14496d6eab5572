package kb.report.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.outcome.VisitStory;
import kb.report.ReportRange;
import kb.report.effect.Trial;

/** What is kept of one day's visits: sums by channel and language, and the experiment's trials. */
public final class DayFold {

  private final LocalDate date;
  private final Instant now;
  private final Map<CellKey, Cell> cells = new TreeMap<>();
  private final Map<CellKey, Map<String, ArticleSum>> articles = new HashMap<>();
  private final Map<CellKey, Map<String, TipSum>> tips = new HashMap<>();
  private final Map<CellKey, ScoreSum> scores = new HashMap<>();
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

  /** A day whose events are gone, as it was counted when it was closed. */
  static DayFold of(LocalDate date, Instant now, Map<CellKey, DaySum> counted) {
    DayFold fold = new DayFold(date, now);
    counted.forEach((key, sum) -> {
      fold.cells.put(key, sum.cell());
      fold.articles.put(key, new TreeMap<>(sum.articles()));
      fold.tips.put(key, new TreeMap<>(sum.knownTips()));
      fold.scores.put(key, sum.knownScores());
    });
    return fold;
  }

  void add(VisitStory story) {
    CellKey key = CellKey.of(story.channel(), story.lang());
    cells.merge(key, Cell.of(story, now), Cell::plus);
    Map<String, ArticleSum> sums = articles.computeIfAbsent(key, k -> new TreeMap<>());
    ArticleSum.of(story).forEach((article, sum) -> sums.merge(article, sum, ArticleSum::plus));
    Map<String, TipSum> told = tips.computeIfAbsent(key, k -> new TreeMap<>());
    TipSum.of(story.tips()).forEach((rule, sum) -> told.merge(rule, sum, TipSum::plus));
    Trial.of(story).ifPresent(trials::add);
  }

  /** Something of a ticket of this day. */
  void add(Event ticket) {
    Double score = ticket.detail().completeness();
    if (ticket.type() == EventType.TICKET_SUBMITTED && score != null) {
      CellKey key = CellKey.of(ticket.channel(), ticket.lang());
      cells.putIfAbsent(key, Cell.EMPTY);
      scores.merge(key, ScoreSum.of(score), ScoreSum::plus);
    }
  }

  void addWithoutStart() {
    withoutStart++;
  }

  /** The day. */
  public LocalDate date() {
    return date;
  }

  Instant foldedAt() {
    return now;
  }

  /** The sums of each channel and language. */
  public Map<CellKey, DaySum> sums() {
    Map<CellKey, DaySum> sums = new TreeMap<>();
    cells.forEach((key, cell) ->
        sums.put(
            key,
            new DaySum(
                cell,
                articles.getOrDefault(key, Map.of()),
                tips.getOrDefault(key, Map.of()),
                scores.getOrDefault(key, ScoreSum.NONE))));
    return sums;
  }

  /** The sum of the channels and languages that a range covers. */
  public DaySum sum(ReportRange range) {
    DaySum sum = DaySum.EMPTY;
    for (Map.Entry<CellKey, DaySum> part : sums().entrySet()) {
      if (range.covers(part.getKey().channel(), part.getKey().lang())) {
        sum = sum.plus(part.getValue());
      }
    }
    return sum;
  }

  /** The trials that a range covers; none of a day whose events are gone. */
  public List<Trial> trials(ReportRange range) {
    return trials.stream().filter(trial -> range.covers(trial.channel(), trial.lang())).toList();
  }

  /** How many visits of the day never told that they began. */
  public long withoutStart() {
    return withoutStart;
  }
}
