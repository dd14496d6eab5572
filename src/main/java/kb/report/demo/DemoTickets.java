package kb.report.demo;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kb.answer.link.Link;
import kb.answer.link.Origin;
import kb.answer.link.Relation;
import kb.answer.link.Target;
import kb.answer.review.Judgement;
import kb.answer.review.WeekSample;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.Audience;
import kb.deflection.ledger.EventLedger;

/**
 * The desk of the demo: tickets, what agents linked to them and what a second person said of that.
 * Most customers ask what an article is called, the rest what {@code questions.tsv} says.
 *
 * @param articles of every audience
 * @param from the first day
 * @param now the moment at which it ends
 */
record DemoTickets(
    List<Article> articles, LocalDate from, Instant now, ZoneId zone, SplittableRandom random) {

  private static final List<String> AGENTS = List.of("Олена", "Тарас", "Ірина", "Максим");
  private static final String REVIEWER = "Наталя";
  private static final List<String> GREETINGS =
      List.of("Добрий день! ", "Вітаю. ", "", "", "Доброго дня, ", "Привіт, ");
  private static final int PEOPLE = 400;
  private static final int USUAL_A_DAY = 5;
  private static final int REVIEWS_A_WEEK = 10;

  /** How many asked what the article then written says. */
  private static final int FILLED_GAP = 9;

  /** A ticket, with who sent it as the ledger knows them. */
  record Sent(
      String id,
      String subject,
      String lang,
      String title,
      String body,
      boolean open,
      Instant at) {}

  /** What somebody said of a link. */
  record Said(Link link, Judgement judgement, String reviewer, Instant at) {}

  /** Fills the tables of a demo's ledger. */
  void fill(EventLedger ledger) {
    List<Sent> tickets = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    usual(tickets, links);
    DemoQuestion.all().forEach(question -> asked(question, tickets, links));
    newest().ifPresent(article -> filledGap(article, tickets, links));
    new DemoTicketRows(ledger).write(tickets, links, reviews(links));
  }

  private void usual(List<Sent> tickets, List<Link> links) {
    List<Article> known =
        articles.stream().filter(it -> it.audience() == Audience.PUBLIC && !it.incident()).toList();
    for (LocalDate day : from.datesUntil(today()).toList()) {
      for (int i = random.nextInt(2 * USUAL_A_DAY); i > 0; i--) {
        // The few that most people need stand in front.
        int place = (int) (known.size() * Math.pow(random.nextDouble(), 2.2));
        Article article = known.get(place);
        Sent ticket = send(article.title(), article.key().lang(), day, false, tickets);
        int die = random.nextInt(20);
        Origin origin = die < 16 ? Origin.SUGGESTED : die < 19 ? Origin.SEARCHED : Origin.PASTED;
        int rank = origin == Origin.PASTED ? 0 : die < 13 ? 1 : 2;
        link(ticket, Target.ToArticle.of(article), origin, rank, links);
      }
    }
  }

  private void asked(DemoQuestion question, List<Sent> tickets, List<Link> links) {
    Map<ArticleKey, Article> byKey =
        articles.stream().collect(Collectors.toMap(Article::key, Function.identity()));
    for (int i = 0; i < question.times(); i++) {
      long days = ChronoUnit.DAYS.between(from, today());
      // What is asked more often of late is worth writing first.
      LocalDate day = today().minusDays(1 + (long) (days * Math.pow(random.nextDouble(), 1.8)));
      String lang = question.text().codePoints().anyMatch(c -> c >= 'а') ? "uk" : "en";
      boolean isOpen = question.isGap() && random.nextInt(3) == 0;
      Sent ticket = send(question.text(), lang, day.isBefore(from) ? from : day, isOpen, tickets);
      if (question.isOutside()) {
        String[] page = question.target().split(" ", 2);
        Target target = new Target.Outside(URI.create(page[0]), page[1]);
        link(ticket, target, Origin.PASTED, 0, links);
      } else if (!question.isGap()) {
        String[] key = question.target().split("/", 2);
        Article article = byKey.get(new ArticleKey(key[0], key[1]));
        if (article != null) {
          link(
              ticket,
              Target.ToArticle.of(article),
              Origin.of(question.origin()),
              question.rank(),
              links);
        }
      }
    }
  }

  /** The article that was written last, if its readers asked for it in this quarter. */
  private Optional<Article> newest() {
    return articles.stream()
        .filter(article -> article.audience() == Audience.PUBLIC && !article.incident())
        .filter(article -> written(article).isAfter(from.plusDays(14)))
        .max(Comparator.comparing(DemoTickets::written).thenComparing(Article::key));
  }

  private static LocalDate written(Article article) {
    LocalDate updated = article.updated();
    return updated == null ? LocalDate.MIN : updated;
  }

  /** What was a gap until an article was written for it: nobody linked that before. */
  private void filledGap(Article article, List<Sent> tickets, List<Link> links) {
    links.removeIf(link -> link.target().identity().equals(article.key().address()));
    for (int i = 0; i < FILLED_GAP; i++) {
      LocalDate day = written(article).minusDays(1 + random.nextInt(10));
      Sent ticket = send(article.title(), article.key().lang(), day, false, tickets);
      Instant at = moment(written(article)).plus(Math.min(i, 2), ChronoUnit.HOURS);
      links.add(made(ticket, Target.ToArticle.of(article), Origin.SEARCHED, 1, at));
    }
  }

  private Sent send(String text, String lang, LocalDate day, boolean open, List<Sent> tickets) {
    String greeting =
        lang.equals("uk") ? GREETINGS.get(random.nextInt(GREETINGS.size())) : "Hello, ";
    Sent ticket =
        new Sent(
            "DEMO-T" + (1000 + tickets.size()),
            "demo:p" + random.nextInt(PEOPLE),
            lang,
            "",
            greeting + text,
            open,
            moment(day));
    tickets.add(ticket);
    return ticket;
  }

  private void link(Sent ticket, Target target, Origin origin, int rank, List<Link> links) {
    Instant at = ticket.at().plus(random.nextInt(5, 200), ChronoUnit.MINUTES);
    if (at.isBefore(now)) {
      links.add(made(ticket, target, origin, rank, at));
    }
  }

  private Link made(Sent ticket, Target target, Origin origin, int rank, Instant at) {
    return new Link(
        new UUID(random.nextLong(), random.nextLong()).toString(),
        ticket.id(),
        target,
        Relation.ANSWERS,
        origin,
        rank,
        AGENTS.get(random.nextInt(AGENTS.size())),
        at,
        null);
  }

  /** Every week but the last was reviewed on the Monday after it. */
  private List<Said> reviews(List<Link> links) {
    LocalDate last = WeekSample.monday(today()).minusWeeks(1);
    Map<LocalDate, List<Link>> weeks =
        links.stream()
            .collect(
                Collectors.groupingBy(
                    link -> WeekSample.monday(LocalDate.ofInstant(link.at(), zone))));
    List<Said> said = new ArrayList<>();
    weeks.forEach((monday, made) -> {
      if (monday.isBefore(last)) {
        for (Link link : WeekSample.of(made, monday, REVIEWS_A_WEEK)) {
          said.add(new Said(link, judgement(), REVIEWER, moment(monday.plusWeeks(1))));
        }
      }
    });
    return said;
  }

  private Judgement judgement() {
    int die = random.nextInt(100);
    return die < 80
        ? Judgement.ANSWERS
        : die < 89 ? Judgement.PARTLY : die < 96 ? Judgement.NOT : Judgement.UNKNOWN;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  private Instant moment(LocalDate day) {
    return day.atStartOfDay(zone)
        .plusSeconds(3600L * 9 + random.nextInt(9 * 3600))
        .toInstant()
        .truncatedTo(ChronoUnit.MILLIS);
  }
}
