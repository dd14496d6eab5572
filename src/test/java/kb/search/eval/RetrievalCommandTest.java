package kb.search.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RetrievalCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void writeBase() throws IOException {
    write(
        "articles.jsonl",
        """
        {"id": "kasa", "title": "Каса не сходиться", "lang": "uk", "body_markdown": "Перерахуйте готівку."}
        {"id": "vhid", "title": "Вхід у застосунок", "lang": "uk", "body_markdown": "Уведіть номер телефону."}
        """);
    write(
        "queries.jsonl",
        """
        {"id": "1", "text": "каса не сходиться", "relevant": ["kasa"], "kind": "title", "lang": "uk"}
        {"id": "2", "text": "як зайти в застосунок", "relevant": ["vhid"], "kind": "intent", "lang": "uk"}
        """);
  }

  @Test
  void printsEveryKindAndComparesWithAnotherRun() throws IOException {
    Path run = folder.resolve("run");
    assertThat(call("--run", run.toString()))
        .contains("nDCG@10", "R@5", "MRR@10", "S@1", "S@3", "title", "intent", "all", "2 articles");
    assertThat(run).content().startsWith("1 Q0 kasa 1 ");
    assertThat(call("--compare", run.toString()))
        .contains("+0.0000, p = 1.0000, 0 better, 0 worse");
  }

  @Test
  void faultsAreToldWithFileAndLine() throws IOException {
    write("queries.jsonl", "{\"id\": \"1\", \"text\": \"каса\"}\n{\"id\": 2");
    assertThatThrownBy(this::load).hasMessageContaining("queries.jsonl:2: not a JSON object");
    write("queries.jsonl", "{\"id\": \"1\"}");
    assertThatThrownBy(this::load).hasMessageContaining("queries.jsonl:1: lacks the text \"text\"");
    assertThatThrownBy(() -> RelevanceTables.read(folder))
        .hasMessageContaining("neither articles.jsonl nor a table");
    assertThatThrownBy(() -> RelevanceTables.read(folder.resolve("немає")))
        .hasMessageContaining("немає: no such folder");
    write("run", "1 Q0 kasa перша 1.0 x");
    assertThatThrownBy(() -> Run.read(folder.resolve("run")))
        .hasMessageContaining("run:1: rank and score are numbers");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Base load() throws IOException {
    return Base.open(folder, null);
  }

  private String call(String... options) {
    StringWriter out = new StringWriter();
    String[] args = new String[options.length + 1];
    args[0] = folder.toString();
    System.arraycopy(options, 0, args, 1, options.length);
    int code = new CommandLine(new RetrievalCommand()).setOut(new PrintWriter(out)).execute(args);
    assertThat(code).as(out.toString()).isZero();
    return out.toString();
  }
}
