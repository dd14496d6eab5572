package kb.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the repair of real slips: {@code TypoEvaluation FOLDER} where the folder is the
 * evaluation data (words/typos-ua-gec.tsv and bases). Prints how often the right word's lemma is
 * among the first three readings of a slip that is no word itself.
 */
final class TypoEvaluation {

  private TypoEvaluation() {}

  public static void main(String... args) throws IOException {
    Path folder = Path.of(args[0]);
    TextAnalysis analysis = new TextAnalysis();
    WordsOfAnIndex vocabulary = new WordsOfAnIndex();
    for (String base : List.of("ms365_body", "gnome_title", "oclaw_pages")) {
      try (Stream<String> lines = Files.lines(folder.resolve(base).resolve("articles.jsonl"))) {
        lines.forEach(line -> vocabulary.add(analysis, line.replace("\\n", " ")));
      }
    }
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("words/typos-ua-gec.tsv"))) {
      String[] row = line.split("\t", -1);
      rows.add(row);
      vocabulary.add(analysis, row[1]);
    }
    QueryReader reader = new QueryReader(analysis, Lexicon.builtIn());
    reader.prepare(vocabulary);
    int slips = 0;
    int first = 0;
    int right = 0;
    int found = 0;
    List<String> wrong = new ArrayList<>();
    long nanos = 0;
    for (String[] row : rows.subList(1, rows.size())) {
      if (!isProperSlip(row[0], row[1], analysis, vocabulary)) {
        continue;
      }
      long start = System.nanoTime();
      ReadText read = reader.read(row[0], vocabulary, ReadOptions.FINISHED);
      nanos += System.nanoTime() - start;
      List<String> lemmas = analysis.roots().lemmas(row[1].replace('ґ', 'г'));
      List<String> readings =
          read.words().stream()
              .flatMap(w -> w.readings().stream().limit(4))
              .map(Reading::surface)
              .filter(s -> !s.equals(row[0]))
              .toList();
      slips++;
      boolean nothingToFind = read.words().isEmpty();
      int rank = nothingToFind ? 0 : rank(readings, lemmas, analysis);
      first += rank == 0 ? 1 : 0;
      found += nothingToFind || finds(readings, row, analysis) ? 1 : 0;
      if (rank >= 0) {
        right++;
      } else {
        wrong.add(row[0] + " → " + row[1] + " " + readings);
      }
    }
    System.out.printf(
        java.util.Locale.ROOT,
        "%d slips: right lemma first %.1f %%, in the first three %.1f %%; right root %.1f %%;"
            + " %d us a word%n",
        slips,
        100.0 * first / slips,
        100.0 * right / slips,
        100.0 * found / slips,
        nanos / 1000 / slips);
    wrong.forEach(System.out::println);
  }

  private static boolean isProperSlip(
      String slip, String right, TextAnalysis analysis, Vocabulary vocabulary) {
    return slip.length() >= 4
        && kb.language.word.Letters.allCyrillic(slip)
        && kb.language.word.Letters.allCyrillic(right)
        && !analysis.dictionary().knows(slip)
        && vocabulary.frequency(slip) == 0;
  }

  /** Whether an index would find the right word by what was read, the slip's own root included. */
  private static boolean finds(List<String> readings, String[] row, TextAnalysis analysis) {
    List<String> roots = analysis.roots().of(row[1].replace('ґ', 'г'));
    return Stream.concat(Stream.of(row[0]), readings.stream())
        .anyMatch(r -> analysis.roots().of(r).stream().anyMatch(roots::contains));
  }

  private static int rank(List<String> readings, List<String> lemmas, TextAnalysis analysis) {
    for (int i = 0; i < readings.size(); i++) {
      if (analysis.roots().lemmas(readings.get(i)).stream().anyMatch(lemmas::contains)) {
        return i;
      }
    }
    return -1;
  }
}
