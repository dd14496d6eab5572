package kb.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TextAnalysisTest {

  private static final TextAnalysis ANALYSIS = Examples.ANALYSIS;

  @TestFactory
  Stream<DynamicTest> oneSpellingForAllWays() {
    return Examples.each(
        "spelling.txt", e -> assertThat(surfaces(e.written())).containsExactly(e.expected()));
  }

  @TestFactory
  Stream<DynamicTest> wordsBeginAndEndWhereAReaderSaysSo() {
    return Examples.each(
        "words.txt",
        e -> assertThat(String.join(" | ", surfaces(e.written()))).isEqualTo(e.expected()));
  }

  @TestFactory
  Stream<DynamicTest> wordsOfAFamilyShareARoot() {
    return Examples.eachLine(
        "families.txt",
        line -> {
          Set<String> shared = null;
          for (String word : Examples.words(line)) {
            Set<String> roots = new HashSet<>(ANALYSIS.roots().of(word));
            if (shared == null) {
              shared = roots;
            } else {
              assertThat(roots).as(word).containsAnyElementsOf(shared);
              shared.retainAll(roots);
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> strangersShareNoRoot() {
    return Examples.eachLine(
        "strangers.txt",
        line -> {
          List<String> words = Examples.words(line);
          assertThat(ANALYSIS.roots().of(words.get(0)))
              .doesNotContainAnyElementsOf(ANALYSIS.roots().of(words.get(1)));
        });
  }

  @TestFactory
  Stream<DynamicTest> rootsAreAsWrittenHere() {
    return Examples.each(
        "roots.txt",
        e ->
            assertThat(ANALYSIS.roots().of(e.written()))
                .containsExactlyInAnyOrder(e.expected().split(", ", -1)));
  }

  @Test
  void offsetsPointIntoTheOriginalText() {
    String text = "Ко\u0301мп’ютер… не\u00ad працю\u200bє";
    List<String> pieces =
        ANALYSIS.analyze(text).stream()
            .map(t -> text.substring(t.start(), t.end()))
            .collect(Collectors.toList());
    assertThat(pieces).containsExactly("Ко\u0301мп’ютер", "не", "працю\u200bє");
  }

  @Test
  void stopWordsLeaveHolesInThePositions() {
    assertThat(ANALYSIS.analyze("запис на сайт"))
        .extracting(Token::surface, Token::position)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("запис", 0),
            org.assertj.core.groups.Tuple.tuple("сайт", 2));
  }

  @Test
  void negationAndAbilityAreContent() {
    assertThat(ANALYSIS.analyze("не ні без можу можна немає"))
        .extracting(Token::surface)
        .containsExactly("не", "ні", "без", "можу", "можна", "немає");
  }

  @Test
  void ambiguousWordHasAllItsRoots() {
    assertThat(ANALYSIS.analyze("у Київ").get(0).terms()).hasSizeGreaterThan(1);
  }

  private static List<String> surfaces(String text) {
    return TextAnalysis.wordsOf(text).stream().map(TextAnalysis.Word::surface).toList();
  }
}
