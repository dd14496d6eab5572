package kb.search.rank;

import static kb.search.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kb.article.Article;
import kb.language.QueryWord;
import kb.language.Reading;
import kb.language.TextAnalysis;
import kb.language.Token;
import kb.search.Articles;
import org.junit.jupiter.api.Test;

class CloseReadingTest {

  private static final TextAnalysis ANALYSIS = new TextAnalysis();

  /** Ten articles, every root in one of them. */
  private static final Statistics STATISTICS =
      new Statistics() {
        @Override
        public int articles() {
          return 10;
        }

        @Override
        public int frequency(String root) {
          return 1;
        }

        @Override
        public Lengths lengths() {
          return new Lengths(20, 10);
        }
      };

  @Test
  void neighboursInOrderSayMoreThanTheSameWordsApart() {
    Features together = read("помилка входу", article("a").text("Пише помилка входу знову"));
    Features apart = read("помилка входу", article("a").text("Входу немає, тож пише: помилка"));

    assertThat(together.get(Feature.ORDERED)).isPositive();
    assertThat(apart.get(Feature.ORDERED)).isZero();
    assertThat(apart.get(Feature.NEAR)).isPositive();
  }

  @Test
  void bestPassageIsTheOneThatHoldsMostOfTheQuery() {
    Article article =
        article("a")
            .passage("Пароль", "Натисніть «Забули пароль?».")
            .passage("Номер телефону", "Змініть номер телефону у профілі.")
            .build();
    assertThat(find("поміняла номер телефону", article).passage()).isEqualTo(1);
    assertThat(find("забули пароль", article).passage()).isZero();
  }

  @Test
  void readingOfTwoWordsNeedsBoth() {
    List<QueryWord> query =
        List.of(
            new QueryWord(
                0,
                6,
                List.of(
                    new Reading(
                        "обліковий запис", roots("обліковий"), 1, List.of(roots("запис"))))));
    QueryPlan plan = QueryPlan.of(query, STATISTICS);

    assertThat(read(plan, article("a").text("Ваш обліковий запис").build()).get(Feature.COVERAGE))
        .isEqualTo(1);
    assertThat(read(plan, article("a").text("Запис клієнта").build()).get(Feature.COVERAGE))
        .isZero();
  }

  @Test
  void wordsOfALinkSayLessThanTheSameWordsOfTheText() {
    String text = "Див. також: Повернення коштів";
    Features plain = read("повернення коштів", article("a").text(text));
    Features linked =
        read(
            "повернення коштів",
            article("a")
                .text(text)
                .html("<p>Див. також: <a href='/x'>Повернення <b>коштів</b></a>"));

    assertThat(linked.get(Feature.ARTICLE)).isPositive().isLessThan(plain.get(Feature.ARTICLE));
    assertThat(linked.get(Feature.ORDERED)).isLessThan(plain.get(Feature.ORDERED));
    assertThat(linked.get(Feature.LEAD)).isZero();
  }

  @Test
  void longDraftIsCutToItsInformativeWords() {
    List<QueryWord> story =
        Stream.iterate(0, i -> i + 1).limit(1500).map(i -> word("слово" + i)).toList();
    assertThat(QueryPlan.of(story, STATISTICS).words()).hasSize(QueryPlan.MOST_WORDS);
  }

  @Test
  void everyFeatureButTheLanguageIsAShare() {
    Features features =
        read("каса каса 403", article("каса").title("Каса").keyword("403").text("Каса 403. Каса!"));
    for (Feature feature : Feature.values()) {
      assertThat(features.get(feature)).as(feature.name()).isBetween(0.0, 1.0);
    }
  }

  private static Features read(String query, Articles article) {
    return find(query, article.build()).features();
  }

  private static CloseReading.Finding find(String query, Article article) {
    List<QueryWord> words =
        ANALYSIS.analyze(query).stream().map(token -> word(token.surface())).toList();
    return read(QueryPlan.of(words, STATISTICS), article, true);
  }

  private static Features read(QueryPlan plan, Article article) {
    return read(plan, article, true).features();
  }

  private static CloseReading.Finding read(QueryPlan plan, Article article, boolean sameLanguage) {
    byte[] code = WordCode.encode(IndexedArticle.of(article, ANALYSIS::analyze));
    return new CloseReading(plan, Ranking.TUNED, STATISTICS.lengths())
        .read(code, 0, code.length, sameLanguage, Map.of());
  }

  private static QueryWord word(String surface) {
    return new QueryWord(0, surface.length(), List.of(new Reading(surface, roots(surface), 1)));
  }

  private static List<String> roots(String word) {
    return ANALYSIS.analyze(word).stream().map(Token::terms).findFirst().orElseThrow();
  }
}
