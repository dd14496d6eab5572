package kb.page.base;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import kb.answer.Ticket;
import kb.answer.link.Target;
import kb.answer.review.Candidate;
import kb.answer.review.Judgement;
import kb.answer.review.ReviewWeek;
import kb.article.Article;
import kb.article.Audience;
import kb.article.Passage;
import kb.page.Words;

/**
 * A week's sample as the reviewer's page shows it.
 *
 * @param monday its first day, as an address has it
 * @param days from when to when
 * @param progress how many of how many are judged
 * @param done the share of them, 0 to 100
 * @param own what the reviewer linked and somebody else has to judge; empty where nothing is left
 * @param next the answer to judge now
 */
public record ReviewView(
    String monday, String days, String progress, double done, String own, Optional<Question> next) {

  /** What a button says, does, and which key presses it. */
  public record Choice(String judgement, String says, String key) {}

  private static final List<Judgement> CHOICES = List.of(Judgement.values());

  /**
   * A linked answer to judge.
   *
   * @param title of the article or of the page
   * @param address where it is read whole
   * @param host whose page it is; empty for an article of our own
   * @param isInternal whether only agents may read it there
   * @param heading the passage's, where it has one
   * @param passage of the article; empty for a page of another site
   */
  public record Question(
      String link,
      String question,
      String title,
      String address,
      String host,
      boolean isInternal,
      String heading,
      String passage,
      boolean isChanged,
      List<Choice> choices) {}

  /**
   * The view of a week in a reader's words.
   *
   * @param passage finds the part of an article that fits its question best
   */
  public static ReviewView of(
      ReviewWeek week, BiFunction<Ticket, Article, Passage> passage, Words words) {
    return new ReviewView(
        week.monday().toString(),
        words.day(week.monday()) + " – " + words.day(week.monday().plusDays(6)),
        words.with("reviewDone", week.judged() + " / " + week.sampled()),
        week.sampled() == 0 ? 0 : Math.round(1000.0 * week.judged() / week.sampled()) / 10.0,
        week.own() == 0 ? "" : words.count("reviewOwn", week.own()),
        week.open().stream().findFirst().map(next -> question(next, passage, words)));
  }

  private static Question question(
      Candidate candidate, BiFunction<Ticket, Article, Passage> passage, Words words) {
    List<Choice> choices =
        IntStream.range(0, CHOICES.size()).mapToObj(i -> choice(i, words)).toList();
    return candidate
        .article()
        .map(article ->
            ours(candidate, article, passage.apply(candidate.ticket(), article), choices))
        .orElseGet(() -> outside(candidate, choices));
  }

  private static Question ours(
      Candidate candidate, Article article, Passage passage, List<Choice> choices) {
    boolean isInternal = article.audience() == Audience.INTERNAL;
    return new Question(
        candidate.link().id(),
        candidate.question(),
        article.title(),
        (isInternal ? "/desk" : "") + article.key().address(),
        "",
        isInternal,
        passage.heading(),
        passage.text(),
        candidate.isChanged(),
        choices);
  }

  private static Question outside(Candidate candidate, List<Choice> choices) {
    Target page = candidate.link().target();
    return new Question(
        candidate.link().id(),
        candidate.question(),
        page.title(),
        page.identity(),
        String.valueOf(URI.create(page.identity()).getHost()),
        false,
        "",
        "",
        false,
        choices);
  }

  private static Choice choice(int place, Words words) {
    String judgement = CHOICES.get(place).toString();
    return new Choice(judgement, words.get("judgement." + judgement), Integer.toString(place + 1));
  }
}
