package kb.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import kb.language.word.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

  @TempDir private Path folder;

  @Test
  void builtInGroupsAreManyAndWellFormed() {
    for (String file : Lexicon.MEANINGS) {
      assertThat(Table.lines(file))
          .hasSizeGreaterThan(300)
          .allSatisfy(line -> assertThat(DeskLexicon.whatIsWrong(line)).isEmpty());
    }
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
  void badLineIsAFaultWithItsNumberAndTheWayOutAndTheRestIsUsed() throws IOException {
    LexiconFile file = file("хурма, каса\nсамотнє\nжурнал => розклад філії\n");
    assertThat(file.faults()).hasSize(1);
    assertThat(file.faults().get(0).toString())
        .startsWith("lexicon.txt:2: only one word")
        .contains("«самотнє»", "ЕЦП => електронний підпис");
    assertThat(read(file.lexicon(), "хурма")).contains("каса");
    assertThat(read(file.lexicon(), "журнал")).contains("розклад філії");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "а => б => в | more than one =>",
        "а, , в | nothing before or after",
        "=> в | lexicon.txt:1:",
        "один два три чотири п'ять шість сім, каса | longer than 6 words"
      })
  void faultSaysWhatIsWrong(String line, String message) throws IOException {
    assertThat(file(line).faults().get(0).toString()).contains(message);
  }

  @Test
  void changedFileIsReadAgainAndItsReadersAreTold() throws IOException {
    LexiconFile file = file("хурма, каса\n");
    QueryReader reader = new QueryReader(Examples.ANALYSIS, file);
    List<Integer> told = new ArrayList<>();
    file.onChange(changed -> told.add(changed.faults().size()));

    file.look();
    assertThat(told).isEmpty();
    assertThat(read(reader, "хурма")).contains("каса");

    write("хурма, пароль\nдиня");
    file.look();
    assertThat(told).containsExactly(1);
    assertThat(read(reader, "хурма")).contains("пароль").doesNotContain("каса");

    Files.delete(folder.resolve("lexicon.txt"));
    file.look();
    assertThat(told).containsExactly(1, 0);
    assertThat(read(reader, "хурма")).doesNotContain("пароль");
  }

  @Test
  void runningServerSeesTheChangeByItself() throws IOException, InterruptedException {
    LexiconFile file = file("");
    CountDownLatch told = new CountDownLatch(1);
    file.onChange(changed -> told.countDown());
    LexiconWatcher watcher = new LexiconWatcher(file, new EveryMillisecond(folder));
    watcher.start(new StartupEvent());
    write("хурма, каса\n");
    told.await();
    watcher.stop(new ShutdownEvent());
    assertThat(read(file.lexicon(), "хурма")).contains("каса");
  }

  private record EveryMillisecond(Path folder) implements LanguageSettings {
    @Override
    public Path lexicon() {
      return folder.resolve("lexicon.txt");
    }

    @Override
    public Duration watchEvery() {
      return Duration.ofMillis(1);
    }
  }

  @Test
  void unreadableFileKeepsItsLastWords() throws IOException {
    LexiconFile file = file("хурма, каса\n");
    Files.delete(folder.resolve("lexicon.txt"));
    Files.createDirectory(folder.resolve("lexicon.txt"));
    file.look();
    assertThat(file.faults())
        .singleElement()
        .asString()
        .contains("lexicon.txt:1:", "can't be read");
    assertThat(read(file.lexicon(), "хурма")).contains("каса");
  }

  @Test
  void fileInAnotherEncodingIsAFault() throws IOException {
    Files.write(
        folder.resolve("lexicon.txt"), "хурма, каса".getBytes(Charset.forName("windows-1251")));
    assertThat(new LexiconFile(folder.resolve("lexicon.txt")).faults())
        .singleElement()
        .asString()
        .contains("not UTF-8");
  }

  @Test
  void wordsOfTheDeskAreNotTakenForSlips() throws IOException {
    Lexicon lexicon = desk("біпка, каса\n");
    assertThat(read(lexicon, "біпка")).startsWith("біпка").contains("каса");
    assertThat(read(lexicon, "бпіка")).contains("біпка", "каса");
  }

  private LexiconFile file(String text) throws IOException {
    write(text);
    return new LexiconFile(folder.resolve("lexicon.txt"));
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("lexicon.txt"), text);
  }

  private Lexicon desk(String text) throws IOException {
    return file(text).lexicon();
  }

  private static List<String> read(Lexicon lexicon, String text) {
    return read(new QueryReader(Examples.ANALYSIS, lexicon), text);
  }

  private static List<String> read(QueryReader reader, String text) {
    return reader.read(text, Examples.BASE, ReadOptions.FINISHED).words().stream()
        .flatMap(w -> w.readings().stream())
        .map(Reading::surface)
        .toList();
  }
}
