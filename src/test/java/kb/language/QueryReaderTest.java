package kb.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class QueryReaderTest {

  @TestFactory
  Stream<DynamicTest> wrongLayoutIsTurned() {
    return Examples.each("layout.txt", QueryReaderTest::isReadAs);
  }

  @TestFactory
  Stream<DynamicTest> latinLettersAreReadAsUkrainian() {
    return Examples.each("transliteration.txt", QueryReaderTest::isReadAs);
  }

  @TestFactory
  Stream<DynamicTest> russianKeyboardIsForgiven() {
    return Examples.each("letters.txt", QueryReaderTest::isReadAs);
  }

  @TestFactory
  Stream<DynamicTest> slipsAreRepaired() {
    return Examples.each("slips.txt", QueryReaderTest::isUnderstoodAs);
  }

  @TestFactory
  Stream<DynamicTest> wordsWrittenTogetherAreParted() {
    return Examples.each("together.txt", QueryReaderTest::isUnderstoodAs);
  }

  @TestFactory
  Stream<DynamicTest> tornWordsAreJoined() {
    return Examples.each(
        "torn.txt",
        e -> {
          var surfaces =
              assertThat(Examples.read(e.written()).words())
                  .flatExtracting(QueryWord::readings)
                  .extracting(Reading::surface);
          if (e.expected().startsWith("-")) {
            surfaces.doesNotContain(e.expected().substring(1));
          } else {
            surfaces.contains(e.expected());
          }
        });
  }

  @Test
  void partsOfAWordStandWhereItsLettersDo() {
    String draft = "Неможузайти: помилка403";
    assertThat(Examples.read(draft).words())
        .extracting(w -> draft.substring(w.start(), w.end()))
        .containsExactly("Не", "можу", "зайти", "помилка", "403");
  }

  @TestFactory
  Stream<DynamicTest> russianWordsAreTranslated() {
    return Examples.each("russian.txt", QueryReaderTest::isUnderstoodAs);
  }

  @TestFactory
  Stream<DynamicTest> courtesyIsLeftOut() {
    return Examples.each("courtesy.txt", QueryReaderTest::isUnderstoodAs);
  }

  @TestFactory
  Stream<DynamicTest> synonymsAreAmongTheReadings() {
    return Examples.each(
        "synonyms.txt",
        e ->
            assertThat(Examples.read(e.written()).words())
                .flatExtracting(QueryWord::readings)
                .extracting(Reading::surface)
                .contains(e.expected()));
  }

  @TestFactory
  Stream<DynamicTest> unfinishedWordIsCompleted() {
    return Examples.each(
        "unfinished.txt",
        e ->
            assertThat(Examples.READER.read(e.written(), Examples.BASE, ReadOptions.TYPING).words())
                .last()
                .extracting(QueryWord::readings)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Reading.class))
                .extracting(Reading::surface)
                .contains(e.expected()));
  }

  @TestFactory
  Stream<DynamicTest> whatIsRightIsNotTouched() {
    return Examples.eachLine(
        "untouched.txt",
        line -> {
          ReadText read = Examples.read(line);
          assertThat(read.readAs()).isNull();
          assertThat(read.words())
              .allSatisfy(w ->
                  assertThat(w.readings().get(0).surface())
                      .isEqualTo(
                          TextAnalysis.wordsOf(line.substring(w.start(), w.end()))
                              .get(0)
                              .surface()));
        });
  }

  @TestFactory
  Stream<DynamicTest> languageIsGuessed() {
    return Examples.each(
        "languages.txt", e -> assertThat(LanguageGuess.of(e.written())).isEqualTo(e.expected()));
  }

  @Test
  void asWrittenNothingIsRepaired() {
    ReadText read =
        Examples.READER.read("ghbdsn, паролль акаунт", Examples.BASE, ReadOptions.AS_WRITTEN);
    assertThat(read.readAs()).isNull();
    assertThat(read.words()).allSatisfy(w -> assertThat(w.readings()).hasSize(1));
    assertThat(read.words())
        .extracting(w -> w.readings().get(0).surface())
        .containsExactly("ghbdsn", "паролль", "акаунт");
  }

  @Test
  void onlyRespellingIsTold() {
    assertThat(Examples.read("паролль").readAs()).isNull();
    assertThat(Examples.read("компютер").readAs()).isNull();
    assertThat(Examples.read("не приходит код").readAs()).isNull();
  }

  @Test
  void wordsSayWhereTheyStandInTheDraft() {
    String draft = "Добрий день! yt ghb[jlbnm rjl";
    assertThat(Examples.read(draft).words())
        .extracting(w -> draft.substring(w.start(), w.end()))
        .containsExactly("yt", "ghb[jlbnm", "rjl");
  }

  @Test
  void changedIndexIsReadAnew() {
    WordsOfAnIndex index = new WordsOfAnIndex().add(Examples.ANALYSIS, "каса");
    assertThat(
            Examples.READER.read("барвінк", index, ReadOptions.FINISHED).words().get(0).readings())
        .extracting(Reading::surface)
        .doesNotContain("барвінок");
    index.add(Examples.ANALYSIS, "Барвінок");
    assertThat(
            Examples.READER.read("барвінк", index, ReadOptions.FINISHED).words().get(0).readings())
        .extracting(Reading::surface)
        .contains("барвінок");
  }

  private static void isReadAs(Examples.Example example) {
    assertThat(Examples.read(example.written()).readAs()).isEqualTo(example.expected());
  }

  private static void isUnderstoodAs(Examples.Example example) {
    assertThat(Examples.understood(Examples.read(example.written()))).isEqualTo(example.expected());
  }
}
