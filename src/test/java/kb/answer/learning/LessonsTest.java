package kb.answer.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import kb.article.ArticleKey;
import kb.language.TextAnalysis;
import org.junit.jupiter.api.Test;

class LessonsTest {

  private static final TextAnalysis ANALYSIS = new TextAnalysis();
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final ArticleKey LOGIN = new ArticleKey("uk", "vhid");
  private static final ArticleKey CASH = new ArticleKey("uk", "kasa");

  @Test
  void wordThatThreePeopleUseIsLearnt() {
    assertThat(words(LOGIN, asked(LOGIN, "свічка не горить", "Оля", "Петро", "Ганна")))
        .contains("свічка", "горить");
  }

  @Test
  void wordOfTwoPeopleIsNotLearnt() {
    assertThat(words(LOGIN, asked(LOGIN, "свічка не горить", "Оля", "Петро"))).isEmpty();
  }

  @Test
  void onePersonWithAThousandTicketsTeachesNothing() {
    List<LinkedQuestion> flood =
        IntStream.range(0, 1000)
            .mapToObj(i -> question("t" + i, CASH, "Зловмисник", "каса краде гроші", NOW))
            .toList();
    assertThat(Lessons.of(flood, List.of(), ANALYSIS, NOW)).isEmpty();
  }

  @Test
  void onePersonWithAThousandTicketsChangesNothingThatOthersTaught() {
    List<LinkedQuestion> honest = new ArrayList<>();
    honest.addAll(asked(LOGIN, "свічка не горить", "Оля", "Петро", "Ганна"));
    honest.addAll(asked(CASH, "касирка мовчить", "Іван", "Марія"));
    List<LinkedQuestion> flooded = new ArrayList<>(honest);
    for (int i = 0; i < 1000; i++) {
      String text = i % 2 == 0 ? "касирка мовчить" : "свічка не горить";
      flooded.add(question("t" + i, CASH, "Зловмисник", text, NOW));
    }
    assertThat(Lessons.of(flooded, List.of(), ANALYSIS, NOW))
        .isEqualTo(Lessons.of(honest, List.of(), ANALYSIS, NOW));
  }

  @Test
  void everybodyWithoutANameIsOnePerson() {
    assertThat(words(LOGIN, asked(LOGIN, "свічка не горить", "", "", "", ""))).isEmpty();
  }

  @Test
  void wordsWithDigitsAreNobodysButTheirOwners() {
    assertThat(words(LOGIN, asked(LOGIN, "замовлення КП-2231 зависло", "Оля", "Петро", "Ганна")))
        .contains("замовлення", "зависло")
        .noneMatch(word -> word.chars().anyMatch(Character::isDigit));
  }

  @Test
  void wordsThatPeopleUseForEverythingTellNothing() {
    List<LinkedQuestion> questions = new ArrayList<>();
    questions.addAll(asked(LOGIN, "проблема свічка", "Оля", "Петро", "Ганна"));
    questions.addAll(asked(CASH, "проблема касирка", "Іван", "Марія", "Степан"));
    assertThat(words(LOGIN, questions)).containsExactly("свічка");
    assertThat(words(CASH, questions)).containsExactly("касирка");
  }

  @Test
  void whatWasAskedLongAgoFadesAndIsForgotten() {
    double fresh = strength(NOW);
    double halfAYear = strength(NOW.minus(Duration.ofDays(180)));
    assertThat(fresh).isEqualTo(0.6);
    assertThat(halfAYear).isLessThan(fresh).isPositive();
    assertThat(words(LOGIN, swap(NOW.minus(Duration.ofDays(541))))).isEmpty();
  }

  @Test
  void pinnedWordStaysAndUnlearntWordGoes() {
    List<LinkedQuestion> questions = asked(LOGIN, "свічка горить", "Оля", "Петро", "Ганна");
    String root = root("свічка");
    Ruling unlearnt = new Ruling(LOGIN, root, "свічка", Ruling.Act.UNLEARN, "Власниця", NOW);
    Ruling pinned = new Ruling(CASH, root, "свічку", Ruling.Act.PIN, "Власниця", NOW);
    Map<ArticleKey, List<AskedWord>> learnt =
        Lessons.of(questions, List.of(unlearnt, pinned), ANALYSIS, NOW);
    assertThat(learnt.get(LOGIN)).extracting(AskedWord::word).containsExactly("горить");
    assertThat(learnt.get(CASH))
        .singleElement()
        .satisfies(word -> {
          assertThat(word.pinned()).isTrue();
          assertThat(word.word()).isEqualTo("свічку");
          assertThat(word.strength()).isEqualTo(1);
        });
  }

  @Test
  void laterRulingReplacesTheEarlier() {
    List<LinkedQuestion> questions = asked(LOGIN, "свічка", "Оля", "Петро", "Ганна");
    String root = root("свічка");
    List<Ruling> rulings =
        List.of(
            new Ruling(LOGIN, root, "свічка", Ruling.Act.PIN, "Власниця", NOW),
            new Ruling(
                LOGIN, root, "свічка", Ruling.Act.UNLEARN, "Власниця", NOW.minusSeconds(60)));
    assertThat(Lessons.of(questions, rulings, ANALYSIS, NOW).get(LOGIN))
        .singleElement()
        .extracting(AskedWord::pinned)
        .isEqualTo(true);
  }

  @Test
  void orderAndRepetitionOfQuestionsDoNotMatter() {
    List<LinkedQuestion> questions = new ArrayList<>();
    Random random = new Random(7);
    List<String> said = List.of("свічка", "горить", "каса", "чек", "друк", "інвайт", "телефон");
    for (int i = 0; i < 60; i++) {
      String text = said.get(random.nextInt(7)) + " " + said.get(random.nextInt(7));
      ArticleKey article = random.nextBoolean() ? LOGIN : CASH;
      Instant at = NOW.minus(Duration.ofDays(random.nextInt(600)));
      questions.add(question("t" + i, article, "людина " + random.nextInt(9), text, at));
    }
    Map<ArticleKey, List<AskedWord>> expected = Lessons.of(questions, List.of(), ANALYSIS, NOW);
    assertThat(expected).isNotEmpty();
    for (int i = 0; i < 50; i++) {
      List<LinkedQuestion> shuffled = new ArrayList<>(questions);
      Collections.shuffle(shuffled, random);
      assertThat(Lessons.of(shuffled, List.of(), ANALYSIS, NOW)).isEqualTo(expected);
    }
  }

  private static double strength(Instant at) {
    return Objects.requireNonNull(Lessons.of(swap(at), List.of(), ANALYSIS, NOW).get(LOGIN))
        .getFirst()
        .strength();
  }

  private static List<LinkedQuestion> swap(Instant at) {
    return List.of(
        question("1", LOGIN, "Оля", "свічка", at),
        question("2", LOGIN, "Петро", "свічка", at),
        question("3", LOGIN, "Ганна", "свічка", at));
  }

  private static List<String> words(ArticleKey article, List<LinkedQuestion> questions) {
    return Lessons.of(questions, List.of(), ANALYSIS, NOW).getOrDefault(article, List.of()).stream()
        .map(AskedWord::word)
        .toList();
  }

  private static List<LinkedQuestion> asked(ArticleKey article, String text, String... people) {
    return IntStream.range(0, people.length)
        .mapToObj(i -> question(article.id() + i, article, people[i], text, NOW))
        .toList();
  }

  private static LinkedQuestion question(
      String ticket, ArticleKey article, String asker, String text, Instant at) {
    return new LinkedQuestion(ticket, article, asker, text, "Агентка Олена", at);
  }

  private static String root(String word) {
    return ANALYSIS.analyze(word).getFirst().terms().getFirst();
  }
}
