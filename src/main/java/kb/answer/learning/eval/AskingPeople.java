package kb.answer.learning.eval;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import kb.answer.learning.LinkedQuestion;
import kb.article.ArticleKey;

/**
 * The people of a simulated desk. They ask what the queries of a base ask, some articles far more
 * often than others (after Zipf), leave words out, add words that say nothing, and share a jargon
 * that no article knows: made-up words that stand for three in ten of the real ones. Agents link
 * most of what was asked, now and then to the wrong article.
 */
final class AskingPeople {

  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final double JARGON = 0.3;
  private static final double SPEAKS_JARGON = 0.7;
  private static final double LEFT_OUT = 0.25;
  private static final double WRONG_LINK = 0.05;
  private static final double LINK_RATE = 0.7;
  private static final int PEOPLE = 800;
  private static final String SYLLABLES = "бавікозулинемирощутака";

  private final Random random;
  private final Map<ArticleKey, List<String>> queries;
  private final List<ArticleKey> popularFirst;
  private final Map<String, String> jargon = new HashMap<>();
  private final List<String> chatter = new ArrayList<>();

  AskingPeople(Map<ArticleKey, List<String>> queries, long seed) {
    this.random = new Random(seed);
    this.queries = queries;
    this.popularFirst = new ArrayList<>(queries.keySet());
    Collections.sort(popularFirst);
    Collections.shuffle(popularFirst, random);
    for (ArticleKey article : popularFirst) {
      for (String query : queries.getOrDefault(article, List.of())) {
        chatter.addAll(words(query));
      }
    }
  }

  /**
   * A year: seven in ten of what is asked in its first part are linked.
   *
   * @param count how many questions
   * @param end of the year
   */
  Season year(int count, Instant end) {
    List<Asking> year = ask(count, end);
    int split = (int) (Season.LEARNT * count);
    List<LinkedQuestion> learnt = new ArrayList<>();
    for (int i = 0; i < split * LINK_RATE; i++) {
      learnt.add(linked(year.get((int) (i / LINK_RATE)).question()));
    }
    return new Season(learnt, year.subList(split, count), year.get(split).question().at());
  }

  /** In the order they were asked, the last of them just before an instant. */
  private List<Asking> ask(int count, Instant end) {
    List<Asking> askings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ArticleKey article = popular();
      List<String> known = queries.getOrDefault(article, List.of());
      String query = known.get(random.nextInt(known.size()));
      StringBuilder said = new StringBuilder();
      boolean spoke = say(query, said);
      Instant at = end.minus(Duration.ofMinutes((long) (count - i) * 360 * 24 * 60 / count));
      String asker = "людина " + random.nextInt(PEOPLE);
      askings.add(
          new Asking(
              new LinkedQuestion("s" + i, article, asker, said.toString(), "агент", at),
              spoke ? "in jargon" : "in plain words"));
    }
    return askings;
  }

  /** What agents make of it: the same question, here and there with the wrong article. */
  private LinkedQuestion linked(LinkedQuestion question) {
    ArticleKey article = random.nextDouble() < WRONG_LINK ? popular() : question.article();
    return new LinkedQuestion(
        question.ticket(),
        article,
        question.asker(),
        question.text(),
        question.agent(),
        question.at());
  }

  private ArticleKey popular() {
    double at = Math.pow(popularFirst.size(), random.nextDouble());
    return popularFirst.get((int) Math.min(popularFirst.size() - 1, at - 1));
  }

  private boolean say(String query, StringBuilder said) {
    boolean spoke = false;
    for (String word : words(query)) {
      if (random.nextDouble() < LEFT_OUT) {
        continue;
      }
      String own = jargon.computeIfAbsent(word, this::invented);
      boolean speaks = !own.isEmpty() && random.nextDouble() < SPEAKS_JARGON;
      spoke |= speaks;
      said.append(speaks ? own : word).append(' ');
    }
    said.append(chatter.get(random.nextInt(chatter.size())));
    return spoke;
  }

  private static List<String> words(String query) {
    return BLANK.splitAsStream(query.strip()).toList();
  }

  private String invented(String word) {
    if (word.length() < 4 || random.nextDouble() >= JARGON) {
      return "";
    }
    StringBuilder invented = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      int at = 2 * random.nextInt(SYLLABLES.length() / 2);
      invented.append(SYLLABLES, at, at + 2);
    }
    return invented.append('к').toString();
  }
}
