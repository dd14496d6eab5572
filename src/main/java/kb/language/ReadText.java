package kb.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it was understood.
 *
 * @param words its content words in order, greetings and politeness left out
 * @param readAs the whole text as understood, where a layout, an alphabet or a language had to be
 *     repaired to understand it; otherwise absent
 * @param lang the language the text is most likely written in: {@code uk}, {@code en} or {@code ru}
 */
public record ReadText(List<QueryWord> words, @Nullable String readAs, String lang) {

  public ReadText {
    words = List.copyOf(words);
  }
}
