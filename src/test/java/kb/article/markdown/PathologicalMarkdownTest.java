package kb.article.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts that make Markdown parsers endless or overflow, as cmark and others collect them. */
class PathologicalMarkdownTest {

  /** What one text may cost of the processor: the limit of a second, and the compiler's share. */
  private static final Duration MOST = Duration.ofSeconds(4);

  private static final BodyParser PARSER = new BodyParser(Duration.ofSeconds(1));

  @BeforeAll
  static void warmUp() throws DangerousMarkdownException {
    parse("# Т\n\n**а** [б](в) `г`\n\n|а|\n|-|\n|б|\n");
  }

  static Stream<String> bombs() {
    List<String> seeds =
        List.of(
            "*a **a ",
            " a** a*",
            "a_ ",
            "_a ",
            "a]",
            "[a",
            "*a_ ",
            "a**b c* ",
            "[ a_",
            "[ (](",
            "![[]()",
            "[",
            "]",
            "> ",
            ">",
            "*",
            "_",
            "~",
            "`",
            "~~a ",
            "- ",
            "1. ",
            "* ",
            "</",
            "<!-- ",
            "<>",
            "<?",
            "<!A ",
            "<![CDATA[",
            "[a](<b",
            "[a](b",
            "[a](",
            "(",
            ")",
            "&",
            "www.",
            "a@",
            "http://",
            "<div>",
            "<b>",
            "\\",
            "[а](b \"",
            "***a b***",
            "**а** ",
            "`a",
            "``a`",
            "|а",
            "|-",
            "слово ",
            "[а](б) ",
            "[x]: y ",
            "\t",
            " ",
            "\0",
            "<a href='",
            "&#x41;",
            "![",
            "🇺🇦",
            "e\u0301");
    List<String> bombs = new ArrayList<>();
    for (String seed : seeds) {
      bombs.add(seed.repeat(480_000 / seed.length() / 3) + "а");
      bombs.add(seed.repeat(18_000 / seed.length()) + "а");
      bombs.add(seed.repeat(3_900).substring(0, 3_900) + "а");
      bombs.add((seed.repeat(60 / seed.length() + 1) + "\n").repeat(1_000));
      bombs.add((seed.repeat(400 / seed.length() + 1) + "\n\n").repeat(150));
      bombs.add((seed + "\n").repeat(9_000));
    }
    bombs.add("*".repeat(8_000) + " a " + "*".repeat(8_000));
    bombs.add(">".repeat(4_000) + "a");
    bombs.add("a**b" + "c* ".repeat(50_000));
    bombs.add("[".repeat(50_000) + "a" + "]".repeat(50_000));
    bombs.add("[a](" + "(".repeat(30_000) + ")".repeat(30_000) + ")");
    bombs.add("*a **a ".repeat(65_000) + "b" + " a** a*".repeat(65_000));
    bombs.add("***a ".repeat(3_000) + "b***".repeat(3_000));
    bombs.add(lines(900, i -> "  ".repeat(i) + "* a"));
    bombs.add(lines(90, i -> ">".repeat(i) + " a"));
    bombs.add(lines(600, i -> "e" + "`".repeat(i)));
    bombs.add(lines(9_000, i -> "[" + i + "]: u"));
    bombs.add(lines(9_000, i -> "[^" + i + "]: u"));
    bombs.add("|" + "a|".repeat(5_000) + "\n|" + "-|".repeat(5_000) + "\n" + "|".repeat(5_000));
    bombs.add("|a|b|\n|-|-|\n" + "|x|y|\n".repeat(9_000));
    bombs.add("- a\n\n".repeat(4_900));
    bombs.add("a\n=\n".repeat(4_900));
    bombs.add("- [ ] a\n".repeat(9_000));
    return bombs.stream();
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("bombs")
  void everyBombCostsLittle(String bomb) {
    long before = cpuOfProcess();
    try {
      parse(bomb);
    } catch (DangerousMarkdownException e) {
      assertThat(e.line()).isPositive();
      assertThat(e).hasMessageContaining(":");
    }
    assertThat(Duration.ofNanos(cpuOfProcess() - before)).isLessThan(MOST);
  }

  @AfterAll
  static void noThreadIsLeft() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("kb-markdown")) {
        assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
      }
    }
  }

  @Test
  void theStackOverflowsWhereItKillsNoThread() throws DangerousMarkdownException {
    assertThatThrownBy(() -> new Watchdog(Duration.ofSeconds(5)).watch(() -> endless(1)))
        .isInstanceOf(DangerousMarkdownException.class)
        .hasMessageContaining("nested too deeply");
    assertThat(parse("Далі.").html()).isEqualTo("<p>Далі.</p>\n");
  }

  @Test
  void whatTakesTooLongIsStopped() throws Exception {
    var text = new InterruptibleText("Текст");
    List<Thread> thread = new ArrayList<>();

    assertThatThrownBy(() ->
            new Watchdog(Duration.ofMillis(50))
                .watch(() -> {
                  thread.add(Thread.currentThread());
                  int sum = 0;
                  while (true) {
                    sum += text.charAt(0);
                  }
                }))
        .isInstanceOf(DangerousMarkdownException.class)
        .hasMessageContaining("takes too long");

    thread.getFirst().join(10_000);
    assertThat(thread.getFirst().isAlive()).isFalse();
  }

  private static Body parse(String markdown) throws DangerousMarkdownException {
    return PARSER.parse(markdown, address -> new Destination.Elsewhere());
  }

  private static String lines(int count, java.util.function.IntFunction<String> line) {
    return IntStream.range(1, count).mapToObj(line).collect(Collectors.joining("\n"));
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int endless(int depth) {
    return endless(depth + 1) + 1;
  }

  private static long cpuOfProcess() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
