package kb.answer.upkeep;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The words no gap is named by, such as «не»: {@code function-words.txt}. */
public final class FunctionWords {

  private static final Set<String> WORDS = load();

  private FunctionWords() {}

  /** Whether this word, normalised and in lower case, says nothing of the matter. */
  public static boolean contains(String word) {
    return WORDS.contains(word);
  }

  private static Set<String> load() {
    String file = "function-words.txt";
    try (var in = Objects.requireNonNull(FunctionWords.class.getResourceAsStream(file), file);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .flatMap(line -> Arrays.stream(line.strip().split(" +")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
