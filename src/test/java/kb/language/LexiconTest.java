package kb.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kb.language.word.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {

  @TempDir private Path folder;

  @Test
  void builtInGroupsAreManyAndWellFormed() {
    assertThat(Table.lines("synonyms.txt")).hasSizeGreaterThan(400);
    assertThat(Table.lines("synonyms.txt"))
        .allSatisfy(line -> assertThat(DeskLexicon.whatIsWrong(line)).isEmpty());
    assertThat(Table.lines("russian.txt"))
        .allSatisfy(line -> assertThat(line.split("=", -1)).hasSize(2));
  }

  @Test
  void desksWordsAreReadBothWaysOrOneWay() throws IOException {
    Lexicon lexicon =
        desk("\uFEFF# наші слова\nхурма, каса\n\nжурнал => розклад філії # в один бік\n");
    assertThat(read(lexicon, "хурма")).contains("каса");
    assertThat(read(lexicon, "каса")).doesNotContain("хурма"); // no article has it
    assertThat(read(lexicon, "журнал")).contains("розклад філії");
    assertThat(read(lexicon, "розклад філії")).doesNotContain("журнал");
  }

  @Test
  void missingFileIsNoError() {
    assertThat(Lexicon.withDesk(folder.resolve("lexicon.txt"))).isNotNull();
  }

  @Test
  void badLineIsNamedWithItsNumberAndTheWayOut() throws IOException {
    assertThatThrownBy(() -> desk("інвайт, запрошення\nсамотнє\n"))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("lexicon.txt:2: only one word")
        .hasMessageContaining("«самотнє»")
        .hasMessageContaining("ЕЦП => електронний підпис");
    assertThatThrownBy(() -> desk("а => б => в")).hasMessageContaining("more than one =>");
    assertThatThrownBy(() -> desk("а, , в")).hasMessageContaining("nothing before or after");
    assertThatThrownBy(() -> desk("=> в")).hasMessageContaining(":1:");
    assertThatThrownBy(() -> desk("один два три чотири п'ять шість сім, каса"))
        .hasMessageContaining("longer than 6 words");
  }

  private Lexicon desk(String text) throws IOException {
    Path file = folder.resolve("lexicon.txt");
    Files.writeString(file, text);
    return Lexicon.withDesk(file);
  }

  private static java.util.List<String> read(Lexicon lexicon, String text) {
    return new QueryReader(Examples.ANALYSIS, lexicon)
        .read(text, Examples.BASE, ReadOptions.FINISHED).words().stream()
            .flatMap(w -> w.readings().stream())
            .map(Reading::surface)
            .toList();
  }
}
