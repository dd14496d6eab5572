package kb.report.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kb.deflection.Assignment;
import kb.deflection.Assignment.Arm;
import kb.deflection.Detail;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.HoldOut;
import kb.deflection.Shown;

/**
 * A desk that never was, day by day. What a customer needs, whether they would leave anyway and
 * whether the article would help is drawn before the lot decides what they are shown, so that both
 * sides hold the same people and the truth is known.
 */
final class DemoDesk {

  /** How busy each day of the week is, from Monday. */
  private static final double[] WEEK = {1.25, 1.15, 1.1, 1.05, 1.05, 0.85, 0.55};

  private static final double LEAVING = 0.33;

  /** As a share of a quarter. */
  private static final double LAST_FOUR_WEEKS = 0.7;

  private static final double ELSEWHERE = 0.12;
  private static final List<String> TIPS =
      List.of("essence", "who", "error-text", "file", "several");

  private final Map<String, List<DemoArticle>> articles;
  private final Set<String> unopened;
  private final HoldOut holdOut;
  private final ZoneId zone;
  private final SplittableRandom random;
  private long made;
  private long visits;
  private long withoutStart;
  private long events;
  private long eligible;
  private long helpable;

  /**
   * @param articles by language, the most needed first
   * @param holdOut deals the sides
   */
  DemoDesk(
      Map<String, List<DemoArticle>> articles,
      HoldOut holdOut,
      ZoneId zone,
      SplittableRandom random) {
    this.articles = articles;
    this.unopened =
        articles.values().stream()
            .flatMap(List::stream)
            .filter(article -> article.opening() == 0)
            .map(DemoArticle::id)
            .collect(Collectors.toSet());
    this.holdOut = holdOut;
    this.zone = zone;
    this.random = random;
  }

  /**
   * Makes the visits of one day.
   *
   * @param progress how far through the quarter it is, 0 to 1: business grows, requests get better
   * @param isIncident whether something is down, so that many write and no article answers them
   */
  void day(
      LocalDate date,
      double customersADay,
      double progress,
      boolean isIncident,
      Instant now,
      Consumer<List<Event>> ledger) {
    double busy = WEEK[date.getDayOfWeek().getValue() - 1] * (0.85 + 0.3 * progress);
    long customers = Math.round(customersADay * busy * random.nextDouble(0.9, 1.1));
    for (int i = 0; i < customers; i++) {
      visit(date, progress, false, now, ledger);
    }
    if (isIncident) {
      for (int i = 0; i < customers; i++) {
        visit(date, progress, true, now, ledger);
      }
    }
  }

  DemoTruth truth() {
    return new DemoTruth(visits, withoutStart, events, eligible, helpable);
  }

  private void visit(
      LocalDate date,
      double progress,
      boolean isIncident,
      Instant now,
      Consumer<List<Event>> ledger) {
    DemoCustomer customer = DemoCustomer.of((int) made, random);
    DemoVisit visit = new DemoVisit("demo:" + made++, customer, moment(date), random);
    List<DemoArticle> known = Objects.requireNonNull(articles.get(customer.lang()));
    DemoArticle needed = needed(known);
    boolean isFound = !isIncident && random.nextDouble() < 0.8;
    boolean leaves = random.nextDouble() < LEAVING;
    boolean opens = random.nextDouble() < needed.opening();
    boolean isStale = needed.isGoingStale() && progress > LAST_FOUR_WEEKS;
    boolean isHelped = opens && random.nextDouble() < (isStale ? 0.02 : needed.helping());
    boolean returns = isHelped && random.nextDouble() < needed.returning();
    Assignment side = holdOut.assign(customer.subject()).orElseThrow();
    boolean isShown = side.arm() == Arm.TREATED;
    boolean hasStart = random.nextInt(120) != 0;
    if (hasStart) {
      visit.start();
    }
    List<Shown> found = isFound ? found(known, needed) : List.of();
    visit.suggest(isShown, found, side);
    tips(visit, customer, progress);
    boolean isRead = isFound && isShown && read(visit, customer, found, opens, isHelped, isStale);
    boolean writes = !leaves && !(isFound && isShown && isHelped && !returns);
    if (writes) {
      ticket(visit, customer, isRead && returns, progress);
    }
    List<Event> happened = visit.events().stream().filter(it -> !it.at().isAfter(now)).toList();
    if (happened.isEmpty()) {
      return;
    }
    count(isFound && hasStart, hasStart, !leaves && isHelped && !returns);
    events += happened.size();
    ledger.accept(happened);
  }

  private void count(boolean isEligible, boolean hasStart, boolean isHelpable) {
    visits += hasStart ? 1 : 0;
    withoutStart += hasStart ? 0 : 1;
    eligible += isEligible ? 1 : 0;
    helpable += isEligible && isHelpable ? 1 : 0;
  }

  private Instant moment(LocalDate date) {
    double middle = (random.nextDouble() + random.nextDouble() + random.nextDouble()) / 3;
    return date.atStartOfDay(zone)
        .plusSeconds(Math.round(3600 * (7 + 15 * middle)))
        .plusNanos(random.nextInt(1_000_000_000))
        .toInstant();
  }

  private DemoArticle needed(List<DemoArticle> known) {
    double sum = known.stream().mapToDouble(DemoArticle::weight).sum();
    double rest = random.nextDouble() * sum;
    for (DemoArticle article : known) {
      rest -= article.weight();
      if (rest < 0) {
        return article;
      }
    }
    return known.getLast();
  }

  /** What the engine finds: nearly always what is needed, often not alone. */
  private List<Shown> found(List<DemoArticle> known, DemoArticle needed) {
    List<DemoArticle> order = new ArrayList<>(List.of(needed));
    int others = random.nextInt(3);
    for (int i = 0; i < others; i++) {
      DemoArticle other = needed(known);
      if (!order.contains(other)) {
        order.add(random.nextInt(4) == 0 ? 0 : order.size(), other);
      }
    }
    List<Shown> found = new ArrayList<>();
    for (DemoArticle article : order) {
      double confidence = 0.95 - 0.12 * found.size() - random.nextDouble(0.1);
      found.add(new Shown(article.id(), article.lang(), found.size() + 1, confidence));
    }
    return found;
  }

  /** Whether the customer said it was solved. */
  private boolean read(
      DemoVisit visit,
      DemoCustomer customer,
      List<Shown> found,
      boolean opens,
      boolean isHelped,
      boolean isStale) {
    if (customer.hasBrowser() ? random.nextDouble() < 0.93 : true) {
      for (Shown each : found) {
        visit.article(EventType.SUGGEST_RENDERED, each, Duration.ZERO);
      }
    }
    Shown first = found.getFirst();
    if (!opens || unopened.contains(first.article())) {
      return false;
    }
    visit.article(EventType.ARTICLE_OPENED, first, Duration.ZERO);
    if (random.nextDouble() < (isHelped ? 0.93 : 0.4)) {
      visit.article(EventType.ARTICLE_READ, first, Duration.ofSeconds(random.nextInt(10, 100)));
    }
    double word = random.nextDouble();
    if (word < (isHelped ? 0.45 : 0.03)) {
      visit.article(EventType.MARKED_SOLVED, first, Duration.ZERO);
      return true;
    }
    if (!isHelped && word < (isStale ? 0.7 : 0.25)) {
      visit.article(EventType.MARKED_NOT_SOLVED, first, Duration.ZERO);
    }
    return false;
  }

  private void tips(DemoVisit visit, DemoCustomer customer, double progress) {
    if (!customer.hasBrowser()) {
      return;
    }
    for (int i = 0; i < TIPS.size(); i++) {
      if (random.nextDouble() < 0.30 - 0.05 * i) {
        visit.tip(EventType.COACH_TIP_SHOWN, TIPS.get(i));
        double reaction = random.nextDouble();
        if (reaction < 0.55 - 0.07 * i + 0.15 * progress) {
          visit.tip(EventType.COACH_TIP_FIXED, TIPS.get(i));
        } else if (reaction > 0.9 - 0.03 * i) {
          visit.tip(EventType.COACH_TIP_DISMISSED, TIPS.get(i));
        }
      }
    }
  }

  private void ticket(DemoVisit visit, DemoCustomer customer, boolean isBack, double progress) {
    boolean isElsewhere = isBack || random.nextDouble() < ELSEWHERE;
    Duration after =
        isElsewhere
            ? Duration.ofMinutes(random.nextInt(120, 7000))
            : Duration.ofSeconds(random.nextInt(20, 240));
    double missing = customer.hasBrowser() && !isElsewhere ? 0.42 - 0.22 * progress : 0.45;
    double score = Math.round(4 * Math.min(1, 1 - missing + random.nextDouble(-0.4, 0.4))) / 4.0;
    visit.ticket(
        after,
        isElsewhere ? "email" : customer.channel(),
        Detail.NONE.withCompleteness(Math.max(0, score)),
        random.nextInt(16) == 0);
  }
}
