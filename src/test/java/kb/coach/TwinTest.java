package kb.coach;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.coach.eval.LabelledRequest;
import kb.coach.redaction.Redactor;
import kb.page.Chromium;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One coach, two runtimes: what Java says, the browser says. */
class TwinTest {

  private static final Path WIDGET = Path.of("src/main/resources/META-INF/resources/widget");
  private static final String COACH =
      """
      async ([rules, rows]) => {
        const { coachBy } = await import('/kb-coach.js');
        const coach = coachBy(JSON.parse(rules));
        return rows.map(([text, attachments, signedIn, pageUrlKnown]) => {
          const c = coach(text, { attachments, signedIn, pageUrlKnown, channel: 'form' });
          const ids = list => list.map(one => one.rule).join(',') || '-';
          return [c.intent, ids(c.tips), ids(c.missing), ids(c.present), c.completeness.toFixed(3)].join(' ');
        });
      }\
      """;
  private static final String REDACT =
      """
      async texts => {
        const { redact } = await import('/kb-redact.js');
        return texts.map(text => redact(text).text);
      }\
      """;
  private static final String TIMES =
      """
      async ([rules, texts]) => {
        const { coachBy } = await import('/kb-coach.js');
        const coach = coachBy(JSON.parse(rules));
        const best = texts.map(() => Infinity);
        const times = [];
        for (let run = 0; run < 20; run++) {
          texts.forEach((text, i) => {
            const start = performance.now();
            coach(text);
            const time = performance.now() - start;
            best[i] = Math.min(best[i], time);
            times.push(time);
          });
        }
        times.sort((one, other) => one - other);
        return { times, slowest: Math.max(...best) };
      }\
      """;

  private static final Coaches COACHES = new Coaches(Path.of("no-such-folder"));
  private static Chromium chromium;
  private static Page page;

  @BeforeAll
  static void openBrowser() {
    chromium = new Chromium();
    page = chromium.browser().newPage();
    page.route("**/*", TwinTest::serve);
    page.navigate("http://coach.example/");
  }

  private static void serve(Route route) {
    String file = URI.create(route.request().url()).getPath();
    var answer = new Route.FulfillOptions().setStatus(200);
    route.fulfill(
        file.endsWith(".js")
            ? answer.setContentType("text/javascript").setPath(WIDGET.resolve(file.substring(1)))
            : answer.setContentType("text/html").setBody("<!doctype html><title>Тест</title>"));
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  private static String rules(String lang) throws IOException {
    return new ObjectMapper().writeValueAsString(RulesJson.of(COACHES.coach(lang).rules()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "en"})
  void theBrowserCoachesAsTheServerDoes(String lang) throws IOException {
    List<LabelledRequest> requests = requests(lang);
    List<Object> rows = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (LabelledRequest request : requests) {
      CoachContext context = request.context(lang);
      rows.add(
          List.of(
              request.text(), context.attachments(), context.signedIn(), context.pageUrlKnown()));
      expected.add(line(COACHES.coach(request.text(), context)));
    }
    assertThat(differences(requests, expected, page.evaluate(COACH, List.of(rules(lang), rows))))
        .isEmpty();
  }

  private static List<String> differences(
      List<LabelledRequest> requests, List<String> expected, Object answer) {
    List<String> differences = new ArrayList<>();
    List<?> got = (List<?>) answer;
    for (int i = 0; i < expected.size(); i++) {
      if (!expected.get(i).equals(got.get(i))) {
        differences.add(expected.get(i) + " / " + got.get(i) + " / " + requests.get(i).text());
      }
    }
    return differences;
  }

  private static List<LabelledRequest> requests(String lang) throws IOException {
    List<LabelledRequest> requests = new ArrayList<>();
    for (String set : List.of("tune", "heldout", "fresh")) {
      requests.addAll(LabelledRequest.read(Tables.FOLDER.resolve(lang + "-" + set + ".tsv")));
    }
    for (List<String> row : Tables.rows("cases-" + lang + ".tsv", 4)) {
      requests.add(new LabelledRequest(List.of(), Set.of(row.get(2).split(",", -1)), row.get(3)));
    }
    int[] pool =
        "абвґєії'’ʼxZ19 .,?!:-«»\"\n@/()e\u0301и\u0306💥\u202E\u00A0_;…не".codePoints().toArray();
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      requests.add(
          new LabelledRequest(
              List.of(),
              Set.of(),
              random
                  .ints(random.nextInt(60), 0, pool.length)
                  .mapToObj(at -> Character.toString(pool[at]))
                  .collect(Collectors.joining())));
    }
    return requests;
  }

  private static String line(Coaching coaching) {
    List<String> present = coaching.present().stream().map(Ticked::rule).toList();
    return String.join(
        " ",
        coaching.intent().name(),
        Tables.rules(coaching.tips()),
        Tables.rules(coaching.missing()),
        present.isEmpty() ? "-" : String.join(",", present),
        String.format(Locale.ROOT, "%.3f", coaching.completeness()));
  }

  @Test
  void theBrowserHidesWhatTheServerHides() throws IOException {
    List<List<String>> rows = Tables.rows("redaction.tsv", 2);
    assertThat(page.evaluate(REDACT, rows.stream().map(row -> row.get(0)).toList()))
        .isEqualTo(rows.stream().map(row -> row.get(1)).toList());
  }

  @Test
  void theBrowserHidesTheSameInTextsNobodyThoughtOf() {
    List<String> pieces =
        List.of(
            "пароль",
            "Password",
            "код",
            "смс",
            "CVV",
            "від кабінету",
            "не",
            ":",
            "=",
            " ",
            " ",
            "-",
            " — ",
            ".",
            "@",
            "іван",
            "приклад.укр",
            "a.b",
            "UA213223130000026007233566001",
            "UA21",
            "АА123456",
            "067",
            "+380",
            "38",
            "0",
            "67",
            "123",
            "45",
            "1234567",
            "4111",
            "1111",
            "2530414071",
            "03.05.2026",
            "19480228-01234",
            "(",
            ")",
            "«",
            "»",
            "https://",
            "olena:Vesna24@",
            "?token=",
            "&",
            "/",
            "sk_live_",
            "9aB3kLmN8xYz77",
            "qwerty123",
            "\n",
            "\u00A0",
            "💥",
            "_",
            "[PHONE]",
            "ї",
            ",",
            "!");
    Random random = new Random(11);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      texts.add(
          random
              .ints(1 + random.nextInt(12), 0, pieces.size())
              .mapToObj(pieces::get)
              .collect(Collectors.joining()));
    }
    List<String> hidden = texts.stream().map(text -> Redactor.redact(text).text()).toList();

    List<?> inBrowser = (List<?>) page.evaluate(REDACT, texts);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!hidden.get(i).equals(inBrowser.get(i))) {
        differences.add(texts.get(i) + " / " + hidden.get(i) + " / " + inBrowser.get(i));
      }
    }
    assertThat(differences).isEmpty();
  }

  /** Eight thousand characters each, of which some way of reading might be slow. */
  private static List<String> worstTexts() {
    return Stream.of(
            "не ",
            "не, ",
            "не\n",
            "не мож ",
            "чи не як ",
            "а",
            "слово за словом ",
            "(«",
            "«а» ",
            "a@",
            "a@b.c ",
            "1 ",
            "4 ",
            "1/",
            "а-",
            "'а",
            "е\u0301",
            "0",
            ". ",
            "як ? ",
            "Олена ",
            "пароль ",
            "код смс ",
            "067 123 45 67 ",
            "4111 1111 1111 1111 ",
            "://",
            "💥")
        .map(piece -> piece.repeat(Coach.LONGEST_TEXT / piece.length()))
        .toList();
  }

  @Test
  void theBrowserIsQuickOnTheWorstTexts() throws IOException {
    Map<?, ?> answer = (Map<?, ?>) page.evaluate(TIMES, List.of(rules("uk"), worstTexts()));
    List<?> times = (List<?>) Objects.requireNonNull(answer.get("times"));
    double slowest = number(answer.get("slowest"));
    System.out.printf(
        Locale.ROOT,
        "coach in the page, 8,000 hostile characters, ms: median %.1f, p99 %.1f, max %.1f;"
            + " the slowest text at its best %.1f%n",
        number(times.get(times.size() / 2)),
        number(times.get(times.size() * 99 / 100)),
        number(times.getLast()),
        slowest);

    // at its best, because a machine that does something else is slow and no less right
    assertThat(slowest).as("milliseconds, a generous ceiling").isLessThan(250);
  }

  private static double number(@Nullable Object value) {
    return ((Number) Objects.requireNonNull(value)).doubleValue();
  }
}
