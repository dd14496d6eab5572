package kb.report.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import kb.article.Article;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.HoldOut;
import kb.deflection.ledger.EventLedger;
import kb.report.ReportRange;
import kb.report.visit.DeflectionReports;

/**
 * Fills a ledger with a quarter of a simulated desk that ends now: the same seed and moment make
 * the same events.
 *
 * @param from the first day
 * @param now the moment at which it ends
 * @param zone in whose midnight a day begins
 * @param customersADay about how many write a day
 * @param share of the customers who are held out
 */
record DemoQuarter(
    LocalDate from, Instant now, ZoneId zone, int customersADay, double share, long seed) {

  private static final int EVENTS_AT_ONCE = 5000;

  /** Tickets of closed days that the help desk tells of only now: they make revisions. */
  private static final int TOLD_LATE = 12;

  private static final Duration CLOSED = Duration.ofDays(14);

  /**
   * Fills a ledger, which is empty until then.
   *
   * @param articles what customers find
   * @param progress hears how far it is, 0 to 1
   */
  DemoTruth fill(EventLedger ledger, List<Article> articles, DoubleConsumer progress) {
    SplittableRandom random = new SplittableRandom(seed);
    DemoDesk desk =
        new DemoDesk(
            byLanguage(articles, random),
            new HoldOut(share, "demo-" + from, HexFormat.of().toHexDigits(seed)),
            zone,
            random);
    Batches batches = new Batches(ledger);
    List<LocalDate> days = from.datesUntil(LocalDate.ofInstant(now, zone).plusDays(1)).toList();
    Set<LocalDate> incidents =
        Set.of(days.get(days.size() * 3 / 10), days.get(days.size() * 7 / 10));
    for (int i = 0; i < days.size(); i++) {
      double done = (double) i / days.size();
      desk.day(
          days.get(i), customersADay, done, incidents.contains(days.get(i)), now, batches::add);
      progress.accept(done);
    }
    batches.write();
    reviseWith(batches.late, ledger, days.getLast());
    progress.accept(1);
    return desk.truth();
  }

  private static Map<String, List<DemoArticle>> byLanguage(
      List<Article> articles, SplittableRandom random) {
    Map<String, List<Article>> byLanguage = new TreeMap<>();
    for (Article article : articles) {
      if (!article.incident()) {
        byLanguage.computeIfAbsent(article.key().lang(), lang -> new ArrayList<>()).add(article);
      }
    }
    if (!byLanguage.keySet().containsAll(DemoCustomer.LANGUAGES)) {
      throw new IllegalArgumentException(
          "the base has no public articles in each of " + DemoCustomer.LANGUAGES);
    }
    Map<String, List<DemoArticle>> known = new TreeMap<>();
    List<String> order = order(byLanguage.values(), random);
    byLanguage.forEach((lang, its) -> known.put(lang, DemoArticle.of(its, order, random)));
    known.computeIfPresent(
        "en", (lang, its) -> withOthers(its, known.getOrDefault("uk", List.of())));
    return known;
  }

  /** The ids of all, the most needed first. */
  private static List<String> order(Collection<List<Article>> languages, SplittableRandom random) {
    List<String> order = new ArrayList<>(new TreeSet<>(ids(languages)));
    Collections.shuffle(order, new Random(random.nextLong()));
    return order;
  }

  private static List<String> ids(Collection<List<Article>> languages) {
    return languages.stream().flatMap(List::stream).map(it -> it.key().id()).toList();
  }

  /** Who writes English is shown a Ukrainian article where there is no other. */
  private static List<DemoArticle> withOthers(List<DemoArticle> its, List<DemoArticle> others) {
    Set<String> ids = its.stream().map(DemoArticle::id).collect(Collectors.toSet());
    List<DemoArticle> all = new ArrayList<>(its);
    others.stream().filter(other -> !ids.contains(other.id())).forEach(all::add);
    return all;
  }

  /** The days are counted and closed, and only then is it told what was missing. */
  private void reviseWith(List<Event> late, EventLedger ledger, LocalDate to) {
    ReportRange range = new ReportRange(from, to, null, null);
    Clock clock = Clock.fixed(now, zone);
    DeflectionReports.on(ledger, zone, clock).deflection(range);
    ledger.append(late);
    DeflectionReports.on(ledger, zone, clock).deflection(range);
  }

  /** Writes many events at once, and keeps a few late tickets back. */
  private final class Batches {
    private final EventLedger ledger;
    private final List<Event> some = new ArrayList<>();
    private final List<Event> late = new ArrayList<>();

    Batches(EventLedger ledger) {
      this.ledger = ledger;
    }

    void add(List<Event> events) {
      for (Event event : events) {
        if (isToldLate(event)) {
          late.add(event.withTimes(event.at(), now, event.at()));
        } else {
          some.add(event);
        }
      }
      if (some.size() >= EVENTS_AT_ONCE) {
        write();
      }
    }

    private boolean isToldLate(Event event) {
      return event.type() == EventType.TICKET_SUBMITTED
          && event.visit() == null
          && late.size() < TOLD_LATE
          && event.at().isBefore(now.minus(CLOSED))
          && Math.floorMod(event.id().hashCode(), 40) == 0;
    }

    void write() {
      ledger.append(some);
      some.clear();
    }
  }
}
