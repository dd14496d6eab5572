package kb.answer.review;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kb.answer.AnswerConfig;
import kb.answer.Ticket;
import kb.answer.Tickets;
import kb.answer.link.Link;
import kb.answer.link.Links;
import kb.answer.link.Relation;
import kb.answer.link.Target;
import kb.answer.offer.OfferFinder;
import kb.article.Article;
import kb.article.ArticleLibrary;
import kb.article.ContentConfig;
import kb.article.Passage;

/**
 * What is to be reviewed: of each week a sample of what was linked as an answer, articles and pages
 * of other sites alike. Safe for use by many threads.
 */
@Singleton
public final class ReviewQueue {

  /** So far back somebody is asked to look. */
  private static final int WEEKS = 4;

  private final Links links;
  private final Reviews reviews;
  private final Tickets tickets;
  private final ArticleLibrary library;
  private final OfferFinder finder;
  private final ZoneId zone;
  private final int size;
  private final Clock clock;

  @Inject
  public ReviewQueue(
      Links links,
      Reviews reviews,
      Tickets tickets,
      ArticleLibrary library,
      OfferFinder finder,
      ContentConfig content,
      AnswerConfig config,
      Clock clock) {
    this.links = links;
    this.reviews = reviews;
    this.tickets = tickets;
    this.library = library;
    this.finder = finder;
    this.zone = content.zone();
    this.size = config.reviewsAWeek();
    this.clock = clock;
  }

  /**
   * The week to begin with: the last whole one with something left to judge, else one of those
   * before it, else this one, though more links may still come in it.
   */
  public ReviewWeek next(String reviewer) {
    LocalDate thisWeek = WeekSample.monday(LocalDate.ofInstant(clock.instant(), zone));
    for (int back = 1; back <= WEEKS; back++) {
      ReviewWeek week = week(thisWeek.minusWeeks(back), reviewer);
      if (!week.open().isEmpty()) {
        return week;
      }
    }
    return week(thisWeek, reviewer);
  }

  /** The sample of the week of a day. */
  public ReviewWeek week(LocalDate day, String reviewer) {
    LocalDate monday = WeekSample.monday(day);
    List<Link> sample = WeekSample.of(linked(monday), monday, size);
    Map<String, Review> judged = reviews.standing(sample);
    List<Candidate> open = new ArrayList<>();
    int own = 0;
    for (Link link : sample) {
      if (judged.containsKey(link.id())) {
        continue;
      }
      if (link.agent().equals(reviewer)) {
        own++;
      } else {
        candidate(link).ifPresent(open::add);
      }
    }
    return new ReviewWeek(monday, sample.size(), judged.size(), own, open);
  }

  /** The links of a week that can be judged: of articles those that are there still. */
  private List<Link> linked(LocalDate monday) {
    return links
        .between(
            monday.atStartOfDay(zone).toInstant(),
            monday.plusWeeks(1).atStartOfDay(zone).toInstant())
        .stream()
        .filter(Link::stands)
        .filter(link -> link.relation() == Relation.ANSWERS)
        .filter(link -> link.target() instanceof Target.Outside || article(link).isPresent())
        .toList();
  }

  private Optional<Article> article(Link link) {
    return link.target() instanceof Target.ToArticle to ? library.find(to.key()) : Optional.empty();
  }

  private Optional<Candidate> candidate(Link link) {
    return tickets.find(link.ticket()).map(ticket -> new Candidate(link, ticket, article(link)));
  }

  /**
   * The passage of an article that the search would show for the ticket; where it finds none, the
   * first. A search, so ask for it only where it is shown.
   */
  public Passage passage(Ticket ticket, Article article) {
    return finder.answers(ticket.subject(), ticket.body(), ticket.lang()).offers().stream()
        .filter(offer -> offer.article().key().equals(article.key()))
        .findFirst()
        .map(offer -> offer.hit().passage())
        .orElse(article.passages().getFirst());
  }
}
