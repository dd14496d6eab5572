package kb.search;

import static kb.search.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.Audience;
import kb.language.Lexicon;
import kb.language.QueryReader;
import kb.language.ReadOptions;
import kb.language.TextAnalysis;
import kb.language.Token;
import kb.search.rank.Asked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every engine must do. An engine's test extends this and opens an empty index. */
public abstract class SearchIndexContract {

  protected static final TextAnalysis ANALYSIS = new TextAnalysis();
  private static final QueryReader READER = new QueryReader(ANALYSIS, Lexicon.builtIn());

  private static final Article PHONE =
      article("vhid-pislia-zminy-telefonu")
          .title("Вхід після зміни номера телефону")
          .tag("вхід")
          .keyword("інвайт")
          .text("Якщо ви змінили номер, попросіть власника надіслати нове запрошення.")
          .passage("Пише «Помилка входу»", "Код приходить на старий номер. Змініть його у профілі.")
          .build();
  private static final Article PASSWORD =
      article("vidnovlennia-parolia")
          .title("Відновлення пароля")
          .tag("вхід")
          .tag("безпека")
          .text("Натисніть «Забули пароль?» і введіть електронну пошту.")
          .build();
  private static final Article REPORT =
      article("eksport-zvitu")
          .title("Експорт звіту в Excel")
          .tag("звіти")
          .text("Відкрийте звіт і натисніть «Завантажити».")
          .passage("Помилка 403", "Сервер відповідає 0x80070005: немає прав на звіт.")
          .build();
  private static final Article SECRET =
      article("skydannia-sesii")
          .title("Скидання сесій клієнта")
          .internal()
          .text("Агент скидає сесії в адмінці, коли клієнт не може ввійти.")
          .build();

  private static final String POISON = "отрута, яку не можна розібрати";

  protected SearchIndex index;

  /** Opens an empty index, or the one opened before in the same test after it was closed. */
  protected abstract SearchIndex open();

  @BeforeEach
  void openEmpty() {
    index = open();
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void newIndexIsNotReadyAndFindsNothing() {
    assertThat(index.isReady()).isFalse();
    assertThat(index.fingerprint()).isEmpty();
    assertThat(index.digests()).isEmpty();
    assertThat(find("пароль")).isEmpty();
  }

  @Test
  void findsTheArticleByAnotherFormOfItsWords() {
    fill();
    assertThat(find("забула паролі")).startsWith("vidnovlennia-parolia");
    assertThat(find("експортувати звіти")).startsWith("eksport-zvitu");
  }

  @Test
  void findsByKeywordsThatTheTextDoesNotHave() {
    fill();
    assertThat(find("інвайти")).containsExactly("vhid-pislia-zminy-telefonu");
  }

  @Test
  void showsThePassageThatAnswersWithMarksOnItsWords() {
    fill();
    Hit hit = search("старий номер").getFirst();

    assertThat(hit.title()).isEqualTo("Вхід після зміни номера телефону");
    assertThat(hit.passage().heading()).isEqualTo("Пише «Помилка входу»");
    assertThat(hit.passage().anchor()).isEqualTo("Пише-«Помилка-входу»");
    assertThat(marked(hit)).containsExactly("старий", "номер");
  }

  @Test
  void codesAndNumbersAreFoundExactly() {
    fill();
    assertThat(find("0x80070005")).containsExactly("eksport-zvitu");
    assertThat(search("помилка 403").getFirst().passage().heading()).isEqualTo("Помилка 403");
  }

  @Test
  void findsNothingForWordsNoArticleHas() {
    fill();
    assertThat(find("гіпопотам")).isEmpty();
    assertThat(find("")).isEmpty();
  }

  @Test
  void findsAnArticleByWhatPeopleAskedWhenItWasTheAnswer() {
    fill();
    index.learn(learnt(PASSWORD, "не пускає в гіпопотам"));
    assertThat(find("гіпопотама відкрити")).startsWith("vidnovlennia-parolia");
    assertThat(search("гіпопотам").getFirst().passage().text()).startsWith("Натисніть");

    index.learn(Asked.NOTHING);
    assertThat(find("гіпопотам")).isEmpty();
  }

  @Test
  void outsidersLearnNothingFromWhatInternalArticlesWereAskedWith() {
    fill();
    List<Hit> before = search("клієнт гіпопотам ввійти");
    index.learn(Asked.of(Map.of(), Map.of(SECRET.key(), roots("гіпопотам"))));
    assertThat(search("клієнт гіпопотам ввійти")).isEqualTo(before);
    assertThat(index.search(query("гіпопотам", "uk", null, Audience.INTERNAL, 10, 0)))
        .extracting(hit -> hit.article().id())
        .containsExactly("skydannia-sesii");
  }

  private static Asked learnt(Article article, String questions) {
    return Asked.of(Map.of(article.key(), roots(questions)), Map.of());
  }

  private static Map<String, Double> roots(String text) {
    return ANALYSIS.analyze(text).stream()
        .flatMap(word -> word.terms().stream())
        .distinct()
        .collect(Collectors.toMap(root -> root, root -> 1.0));
  }

  @Test
  void tagNarrowsTheSearch() {
    fill();
    Query query = query("пароль номер звіт", "uk", "вхід", Audience.PUBLIC, 10, 0);
    assertThat(index.search(query))
        .extracting(hit -> hit.article().id())
        .containsExactlyInAnyOrder("vhid-pislia-zminy-telefonu", "vidnovlennia-parolia");
  }

  @Test
  void tallyCountsArticlesAndTheirTags() {
    fill();
    Tally tally = index.tally(query("пароль номер", "uk", null, Audience.PUBLIC, 10, 0));
    assertThat(tally).isEqualTo(new Tally(2, Map.of("вхід", 2, "безпека", 1)));
    assertThat(tally.tags().keySet()).containsExactly("вхід", "безпека");
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    index.replaceAll(
        IntStream.range(0, 30)
            .mapToObj(i -> article("a" + i).text("зарплата ".repeat(1 + i % 7) + "майстра").build())
            .toList(),
        "f");
    List<Hit> all = index.search(query("зарплата", "uk", null, Audience.PUBLIC, 30, 0));
    List<Hit> pages =
        Stream.of(0, 10, 20)
            .flatMap(from ->
                index.search(query("зарплата", "uk", null, Audience.PUBLIC, 10, from)).stream())
            .toList();
    assertThat(pages).extracting(Hit::article).hasSize(30).doesNotHaveDuplicates();
    assertThat(pages).extracting(Hit::article).isEqualTo(all.stream().map(Hit::article).toList());
  }

  @Test
  void preferredLanguageWinsAndTheOtherAnswersWhenItIsAlone() {
    index.replaceAll(
        List.of(
            article("telegram").title("Бот у Telegram").text("Під’єднайте Telegram.").build(),
            article("telegram").lang("en").title("Telegram bot").text("Connect Telegram.").build(),
            article("webhooks").lang("en").title("Webhooks").text("Send events.").build()),
        "f");
    assertThat(search("Telegram")).extracting(hit -> hit.article().lang()).containsExactly("uk");
    assertThat(index.search(query("Telegram", "en", null, Audience.PUBLIC, 10, 0)))
        .extracting(hit -> hit.article().lang())
        .containsExactly("en");
    assertThat(find("webhooks")).containsExactly("webhooks");
  }

  @Test
  void evidenceTellsAFullMatchFromAPoorOne() {
    fill();
    Evidence full = search("відновлення пароля").getFirst().evidence();
    Evidence poor = search("пароль від гіпопотама, бегемота й носорога").getFirst().evidence();

    assertThat(full.coverage()).isEqualTo(1);
    assertThat(full.titleCoverage()).isEqualTo(1);
    assertThat(full.share()).isBetween(poor.share(), 1.0);
    assertThat(poor.coverage()).isLessThan(0.5);
  }

  @Test
  void outsiderFindsNoInternalArticleAndAnAgentDoes() {
    fill();
    assertThat(find("скидання сесій")).isEmpty();
    assertThat(index.search(query("скидання сесій", "uk", null, Audience.INTERNAL, 10, 0)))
        .extracting(hit -> hit.article().id())
        .startsWith("skydannia-sesii");
  }

  @Test
  void vocabularyKnowsTheWordsOfTheAskerOnly() {
    fill();
    assertThat(index.vocabulary(Audience.PUBLIC).frequency("номер")).isEqualTo(2);
    assertThat(index.vocabulary(Audience.PUBLIC).frequency("адмінці")).isZero();
    assertThat(index.vocabulary(Audience.INTERNAL).frequency("адмінці")).isEqualTo(1);
    assertThat(index.vocabulary(Audience.PUBLIC).completions("парол", 5))
        .containsExactly("пароль", "пароля");
  }

  @Test
  void vocabularyVersionFollowsTheWords() {
    fill();
    long version = index.vocabulary(Audience.PUBLIC).version();
    index.put(List.of(article("nove").text("Звукозапис розмови").build()));
    assertThat(index.vocabulary(Audience.PUBLIC).version()).isNotEqualTo(version);
    index.remove(List.of(new ArticleKey("uk", "nove")));
    assertThat(index.vocabulary(Audience.PUBLIC).version()).isEqualTo(version);
  }

  @Test
  void changedArticleIsFoundByItsNewWordsOnly() {
    fill();
    index.put(List.of(article("eksport-zvitu").title("Архів").text("Каса").digest("2").build()));

    assertThat(find("каса")).containsExactly("eksport-zvitu");
    assertThat(find("excel")).isEmpty();
    assertThat(index.digests())
        .containsEntry(new ArticleKey("uk", "eksport-zvitu"), "2")
        .hasSize(4);
  }

  @Test
  void articleThatBecomesInternalIsGoneForOutsiders() {
    fill();
    index.put(List.of(article("eksport-zvitu").title("Експорт звіту").internal().build()));
    assertThat(find("експорт звіту")).isEmpty();
    assertThat(index.digests()).hasSize(4);
  }

  @Test
  void removedArticleIsGone() {
    fill();
    index.remove(List.of(PASSWORD.key(), new ArticleKey("uk", "unknown")));
    assertThat(find("пароль")).isEmpty();
    assertThat(index.digests()).doesNotContainKey(PASSWORD.key()).hasSize(3);
  }

  @Test
  void replaceAllLeavesNothingOfWhatWasBefore() {
    fill();
    index.replaceAll(List.of(PASSWORD), "second");
    assertThat(index.digests().keySet()).containsExactly(PASSWORD.key());
    assertThat(index.fingerprint()).contains("second");
    assertThat(find("звіт")).isEmpty();
  }

  @Test
  void failedWriteChangesNothing() {
    fill();
    Article broken = article("broken").text(POISON).build();
    assertThatThrownBy(() -> index.put(List.of(PASSWORD, broken))).isNotNull();
    assertThatThrownBy(() -> index.replaceAll(List.of(PASSWORD, broken), "third")).isNotNull();

    assertThat(index.fingerprint()).contains("first");
    assertThat(index.digests()).hasSize(4);
    assertThat(find("експорт звіту")).startsWith("eksport-zvitu");
  }

  @Test
  void everythingIsThereAfterReopening() {
    fill();
    List<Hit> before = search("номер телефону");
    index.close();
    index = open();

    assertThat(index.isReady()).isTrue();
    assertThat(index.fingerprint()).contains("first");
    assertThat(index.digests()).hasSize(4);
    assertThat(search("номер телефону")).isEqualTo(before);
  }

  @Test
  void changedIndexRanksAsOneBuiltAnew() {
    fill();
    index.put(List.of(article("zaivyi").text("Номер телефону і пароль до звіту").build()));
    index.remove(List.of(new ArticleKey("uk", "zaivyi")));
    List<Hit> changed = search("номер телефону, пароль, звіт");
    fill();
    assertThat(search("номер телефону, пароль, звіт")).isEqualTo(changed);
  }

  @Test
  void messageFoundWordForWordBeatsItsWordsApart() {
    Article told =
        article("told")
            .title("Час запису і запис клієнта: інший час, записом керує майстер")
            .text("Запис на час. Інший запис перетинається рідко, час запису міняє майстер.")
            .build();
    Article copied =
        article("copied")
            .title("Графік")
            .text(
                "Налаштуйте графік. Якщо вискакує «Час перетинається з іншим записом», змініть"
                    + " тривалість послуги або перенесіть візит майстра на пізніше.")
            .build();
    index.replaceAll(List.of(told, copied), "first");

    assertThat(find("Час перетинається з іншим записом")).first().isEqualTo("told");
    assertThat(find("пише «Час перетинається з іншим записом»")).first().isEqualTo("copied");
  }

  @Test
  void codeOfAnErrorDecides() {
    Article other =
        article("other")
            .title("Помилка з’єднання із сервером")
            .text("Помилка з’єднання: сервер не відповідає. Код помилки 0x80070006.")
            .build();
    Article right =
        article("right")
            .title("Принтер чеків")
            .text("Коли драйвер застарів, Windows показує 0x80070005. Оновіть драйвер.")
            .build();
    Stream<Article> others =
        IntStream.range(0, 20)
            .mapToObj(
                i -> article("o" + i).text("Помилка: немає з’єднання, сервер мовчить.").build());
    index.replaceAll(Stream.concat(Stream.of(other, right), others).toList(), "first");

    assertThat(find("помилка з’єднання із сервером, код 0x80070005")).first().isEqualTo("right");
    assertThat(find("помилка з’єднання із сервером")).first().isEqualTo("other");
  }

  @Test
  void pageOnlyBreaksTies() {
    Article till =
        article("povernennia-v-kasi").title("Повернення").text("Повернення коштів.").build();
    Article shop =
        article("povernennia-tovaru").title("Повернення").text("Повернення коштів.").build();
    Article title = article("kasa").title("Каса").tag("каса").text("Каса і зміни.").build();
    index.replaceAll(List.of(till, shop, title), "first");

    assertThat(from("повернення коштів", "tovaru")).first().isEqualTo("povernennia-tovaru");
    assertThat(from("повернення коштів", "kasi")).first().isEqualTo("povernennia-v-kasi");
    assertThat(from("повернення коштів", "каса")).first().isNotEqualTo("kasa");
    assertThat(from("погода завтра", "каса")).isEmpty();
  }

  private List<String> from(String text, String page) {
    Query query = query(text, "uk", null, Audience.PUBLIC, 10, 0);
    var words = READER.read(page, index.vocabulary(Audience.PUBLIC), ReadOptions.FINISHED).words();
    return index.search(query.askedFrom(words)).stream().map(hit -> hit.article().id()).toList();
  }

  private void fill() {
    index.replaceAll(List.of(PHONE, PASSWORD, REPORT, SECRET), "first");
  }

  private List<String> find(String text) {
    return search(text).stream().map(hit -> hit.article().id()).toList();
  }

  private List<Hit> search(String text) {
    return index.search(query(text, "uk", null, Audience.PUBLIC, 10, 0));
  }

  protected Query query(
      String text,
      @Nullable String lang,
      @Nullable String tag,
      Audience asker,
      int limit,
      int offset) {
    var read = READER.read(text, index.vocabulary(asker), ReadOptions.FINISHED);
    return new Query(read.words(), Quote.in(text), List.of(), lang, tag, asker, limit, offset);
  }

  private static List<String> marked(Hit hit) {
    return hit.marks().stream()
        .map(mark -> hit.passage().text().substring(mark.start(), mark.end()))
        .toList();
  }

  /** The analysis an engine under test gets: it fails on the poisoned article. */
  protected static List<Token> analyse(String text) {
    if (text.equals(POISON)) {
      throw new IllegalStateException("poisoned");
    }
    return ANALYSIS.analyze(text);
  }
}
