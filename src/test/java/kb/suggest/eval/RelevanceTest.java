package kb.suggest.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kb.search.eval.Measures;
import kb.search.eval.Topic;
import kb.suggest.Suggestion;
import kb.suggest.confidence.Confidence;
import kb.suggest.confidence.Formulas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What customers of the sample base type, through the code that serves.
 *
 * <p>Lines that are not right yet stand in {@code relevance/known-misses.txt}; a line that gets
 * worse fails, and so does one that got better and still stands there. A run writes the state it
 * found to {@code target/known-misses.txt}: when a change is worth it, copy that file over the
 * recorded one and let the review see which lines moved.
 */
class RelevanceTest {

  private static final Path TABLES = Path.of("src/test/resources/relevance");
  private static final Path KNOWN = TABLES.resolve("known-misses.txt");
  private static final Path FOUND = Path.of("target/known-misses.txt");
  private static final Confidence CONFIDENCE = new Confidence(Formulas.builtIn(), 0.7);

  private static Desk desk;
  private static final Map<Topic, List<Suggestion>> ANSWERS = new LinkedHashMap<>();

  @BeforeAll
  static void askEverything() throws IOException {
    desk = Desk.open(TABLES, null);
    for (Topic topic : desk.topics()) {
      ANSWERS.put(topic, desk.ask(topic.text(), CONFIDENCE, Set.of()));
    }
    Map<String, List<Measures>> kinds = new TreeMap<>();
    ANSWERS.forEach((topic, found) -> {
      if (!topic.relevant().isEmpty()) {
        Measures measures = Measures.of(ids(found), topic.relevant());
        kinds.computeIfAbsent(topic.kind(), kind -> new ArrayList<>()).add(measures);
        kinds.computeIfAbsent("~ all", kind -> new ArrayList<>()).add(measures);
      }
    });
    System.out.printf(
        Locale.ROOT, "%-12s %5s %9s %9s %6s%n", "file", "lines", "success@1", "success@3", "MRR");
    kinds.forEach((kind, measures) -> {
      Measures mean = Measures.mean(measures);
      System.out.printf(
          Locale.ROOT,
          "%-12s %5d %8.1f%% %8.1f%% %6.3f%n",
          kind,
          measures.size(),
          100 * mean.first(),
          100 * mean.firstThree(),
          mean.reciprocalRank());
    });
  }

  @AfterAll
  static void close() throws IOException {
    desk.close();
  }

  @Test
  void noLineIsWorseThanRecordedAndNoneBetter() throws IOException {
    List<String> found = new ArrayList<>();
    ANSWERS.forEach((topic, suggestions) -> {
      String miss = miss(topic, suggestions);
      if (!miss.isEmpty()) {
        found.add(miss + "\t" + topic.text());
      }
    });
    Map<Boolean, List<String>> recorded =
        Files.readAllLines(KNOWN).stream()
            .collect(Collectors.partitioningBy(line -> line.startsWith("#")));
    Files.createDirectories(FOUND.getParent());
    Files.write(FOUND, recorded.get(true));
    Files.write(FOUND, found, StandardOpenOption.APPEND);
    assertThat(found)
        .as("lines not in %s got worse; lines only there got better: copy %s", KNOWN, FOUND)
        .containsExactlyInAnyOrderElementsOf(recorded.get(false));
  }

  private static String miss(Topic topic, List<Suggestion> found) {
    if (topic.relevant().isEmpty()) {
      return isShown(found) ? "speaks" : "";
    }
    Measures measures = Measures.of(ids(found), topic.relevant());
    return measures.first() == 1 ? "" : measures.firstThree() == 1 ? "not first" : "not found";
  }

  @Test
  void nineOfTenSilenceLinesStaySilent() {
    List<Topic> silence =
        ANSWERS.keySet().stream().filter(topic -> topic.relevant().isEmpty()).toList();
    long silent =
        silence.stream().filter(topic -> !isShown(ANSWERS.getOrDefault(topic, List.of()))).count();
    System.out.println("silent where silence is right: " + silent + " of " + silence.size());
    assertThat(silent).isGreaterThanOrEqualTo(Math.round(0.9 * silence.size()));
  }

  @Test
  void whatIsShownIsRightMoreOftenThanWanted() {
    List<Judged> judged = new ArrayList<>();
    ANSWERS.forEach((topic, found) -> {
      boolean right = !found.isEmpty() && topic.relevant().contains(ids(found).getFirst());
      judged.add(new Judged(found.isEmpty() ? 0 : found.getFirst().confidence(), right));
    });
    double shown = Calibration.coverage(judged, CONFIDENCE.threshold());
    double precision = Calibration.precision(judged, CONFIDENCE.threshold());
    System.out.printf(
        Locale.ROOT, "shown %.1f%%, of these right %.1f%%%n", 100 * shown, 100 * precision);
    assertThat(precision).isGreaterThan(0.8);
    assertThat(shown).isGreaterThan(0.6);
  }

  private static boolean isShown(List<Suggestion> found) {
    return !found.isEmpty() && found.getFirst().confidence() >= CONFIDENCE.threshold();
  }

  private static List<String> ids(List<Suggestion> found) {
    return found.stream().map(one -> one.hit().article().id()).distinct().toList();
  }
}
