package kb.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LintCommandTest {

  @TempDir Path dir;

  private final StringWriter out = new StringWriter();

  @Test
  void faultsArePrintedLikeACompilersAndEndInOne() {
    new Base(dir).article("uk/vhid.md", "title: Вхід\nstatus: x", "Текст.");

    assertThat(lint(dir)).isEqualTo(1);
    assertThat(out.toString())
        .isEqualTo(
            dir.resolve("uk/vhid.md")
                + ":3: status is 'x': write one of draft, published, archived"
                + System.lineSeparator());
  }

  @Test
  void theSampleBaseIsWithoutFault() {
    assertThat(lint(Path.of("kb-content"))).isZero();
    assertThat(out.toString()).matches("\\d+ articles, \\d+ passages, no faults\\R");
  }

  private int lint(Path folder) {
    return new CommandLine(new LintCommand(nothingElse -> List.of()))
        .setOut(new PrintWriter(out))
        .execute(folder.toString());
  }
}
