package kb.suggest;

import static kb.search.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kb.article.Article;
import kb.article.Audience;
import kb.language.Lexicon;
import kb.language.QueryReader;
import kb.language.TextAnalysis;
import kb.search.SearchIndex;
import kb.search.lucene.LuceneIndex;
import kb.search.rank.Ranking;
import kb.suggest.confidence.Confidence;
import kb.suggest.confidence.Formulas;
import kb.suggest.question.QuestionCutter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggesterTest {

  private static final List<Article> BASE =
      List.of(
          article("vhid-pislia-zminy-telefonu")
              .title("Вхід після зміни номера телефону")
              .text("Якщо ви змінили номер і бачите «Помилка входу», попросіть нове запрошення.")
              .build(),
          article("vidnovlennia-parolia")
              .title("Відновлення пароля")
              .text("Забули пароль? Натисніть «Забули пароль» і введіть номер.")
              .build(),
          article("zaproshennia-pratsivnyka")
              .title("Як додати працівника")
              .text("Відкрийте Співробітники, натисніть Додати і надішліть запрошення.")
              .build(),
          article("kasa-ne-skhodytsia")
              .title("Каса не сходиться")
              .text("Перевірте витрати, повернення і чайові за зміну.")
              .build(),
          article("eksport-zvitu")
              .title("Експорт звіту в Excel")
              .text("Відкрийте звіт і натисніть Завантажити.")
              .build(),
          article("zatrymka-sms")
              .title("Затримка SMS у деяких операторів")
              .text("Код з SMS сьогодні приходить із запізненням.")
              .build(),
          article("kod-sms")
              .title("Код з SMS не приходить")
              .text("Зачекайте хвилину, перевірте номер і натисніть Надіслати код ще раз.")
              .build(),
          article("povernennia-v-kasi")
              .title("Повернення коштів у касі")
              .text("Щоб повернути кошти, відкрийте чек і натисніть Повернення.")
              .build(),
          article("povernennia-v-magazyni")
              .title("Повернення коштів у магазині")
              .text("Щоб повернути кошти, відкрийте чек і натисніть Повернення.")
              .build(),
          article("prohrama-ne-pratsiuie")
              .title("Програма не працює: що робити")
              .text("Якщо нічого не працює, перевірте інтернет і оновіть сторінку.")
              .build(),
          article("skydannia-sesii")
              .title("Скидання сесій клієнта")
              .internal()
              .text("Агент скидає сесії клієнта в адмінці.")
              .build());

  @TempDir private static Path folder;

  private static SearchIndex index;
  private static Suggester suggester;

  @BeforeAll
  static void open() {
    TextAnalysis analysis = new TextAnalysis();
    index = new LuceneIndex(folder, analysis::analyze, Ranking.TUNED, Duration.ofSeconds(10));
    index.replaceAll(BASE, "1");
    suggester =
        new Suggester(
            new QuestionCutter(),
            new QueryReader(analysis, Lexicon.builtIn()),
            index,
            new Confidence(Formulas.builtIn(), 0.5),
            new Incidents(key -> key.id().equals("zatrymka-sms")));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static Suggestions ask(String text) {
    return suggester.suggest(new Draft("", text, "uk", null), Audience.PUBLIC, false, 3);
  }

  private static List<String> ids(Suggestions suggestions) {
    return suggestions.suggestions().stream().map(one -> one.hit().article().id()).toList();
  }

  @Test
  void theProductDecidesBetweenAnswersThatFitAlike() {
    assertThat(first("Каса")).isEqualTo("povernennia-v-kasi");
    assertThat(first("Магазин")).isEqualTo("povernennia-v-magazyni");
  }

  private static String first(String product) {
    Draft draft = new Draft("", "Як зробити повернення коштів?", "uk", null, product);
    return suggester.consider(draft, Audience.PUBLIC, false).getFirst().hit().article().id();
  }

  @Test
  void oneQuestionGetsItsAnswer() {
    Suggestions answer = ask("Забув пароль, як відновити?");
    assertThat(ids(answer).getFirst()).isEqualTo("vidnovlennia-parolia");
    assertThat(answer.suggestions().getFirst().confidence()).isBetween(0.0, 1.0);
  }

  @Test
  void eachQuestionGetsItsOwnAnswer() {
    Suggestions answer =
        ask("Поміняв номер телефону, пише Помилка входу. І ще: як додати працівника?");
    assertThat(answer.questions()).hasSize(2);
    assertThat(answer.suggestions())
        .anySatisfy(one -> {
          assertThat(one.question()).isZero();
          assertThat(one.hit().article().id()).isEqualTo("vhid-pislia-zminy-telefonu");
        })
        .anySatisfy(one -> {
          assertThat(one.question()).isEqualTo(1);
          assertThat(one.hit().article().id()).isEqualTo("zaproshennia-pratsivnyka");
        });
  }

  @Test
  void neverMoreThanAskedFor() {
    String two = "Поміняв номер телефону, пише Помилка входу. І ще: як додати працівника?";
    Suggestions one = suggester.suggest(new Draft("", two, "uk", null), Audience.PUBLIC, false, 1);
    assertThat(one.suggestions()).hasSize(1);
  }

  @Test
  void greetingsAndStrangeMattersGetSilence() {
    for (String text :
        List.of(
            "",
            "   ",
            "Добрий день!",
            "Дякую, все вийшло",
            "ок",
            "++",
            "12345",
            "аааааа",
            "Яка завтра погода у Львові",
            "Hello",
            "😀😀😀")) {
      assertThat(ask(text).suggestions()).as(text).isEmpty();
    }
  }

  @Test
  void aComplaintThatNamesNothingIsAnsweredOnlyByAnArticleAboutJustThat() {
    assertThat(ids(ask("пише помилку"))).doesNotContain("vhid-pislia-zminy-telefonu");
    assertThat(ids(ask("нічого не працює"))).containsExactly("prohrama-ne-pratsiuie");
  }

  @Test
  void thePublicNeverLearnsOfInternalArticles() {
    Draft draft = new Draft("", "скидання сесій клієнта", "uk", null);
    assertThat(suggester.consider(draft, Audience.PUBLIC, false))
        .noneMatch(one -> one.hit().article().id().equals("skydannia-sesii"));
    assertThat(ids(suggester.suggest(draft, Audience.INTERNAL, false, 3)))
        .contains("skydannia-sesii");
  }

  @Test
  void asWrittenRepairsNothing() {
    Draft wrongLayout = new Draft("", "pf,ed gfhjkm", "uk", null);
    Suggestions repaired = suggester.suggest(wrongLayout, Audience.PUBLIC, false, 3);
    assertThat(ids(repaired)).contains("vidnovlennia-parolia");
    assertThat(repaired.readAs()).isEqualTo("забув пароль");
    Suggestions asWritten = suggester.suggest(wrongLayout, Audience.PUBLIC, true, 3);
    assertThat(asWritten.suggestions()).isEmpty();
    assertThat(asWritten.readAs()).isNull();
  }

  @Test
  void aKnownProblemStandsFirst() {
    assertThat(ids(ask("не приходить код з SMS, затримка"))).startsWith("zatrymka-sms");
  }

  @Test
  void theRegionOfTheLanguageDoesNotMatter() {
    assertThat(new Draft("", "текст", "uk-UA", null).preferredLang()).isEqualTo("uk");
    assertThat(new Draft("", "текст", " ", null).preferredLang()).isNull();
  }
}
