package kb.answer.learning;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The words that people ask an article with, as callers see them. */
@Schema(name = "AskedWords")
public record AskedAnswer(
    List<Word> words,
    @Schema(description = "Words an owner took back for good") List<String> unlearnt) {

  /** A learnt word. */
  @Schema(name = "AskedWord")
  public record Word(
      @Schema(description = "As most wrote it", examples = "інвайт") String word,
      @Schema(description = "How many different people asked with it") int people,
      Instant last,
      @Schema(description = "How established it is, above 0 and at most 1") double strength,
      boolean pinned) {}

  /** Each word once, at its strongest: a word may have several roots. */
  public static AskedAnswer of(List<AskedWord> words, List<String> unlearnt) {
    Map<String, Word> byWord = new LinkedHashMap<>();
    for (AskedWord word : words) {
      byWord.putIfAbsent(
          word.word(),
          new Word(
              word.word(),
              word.people(),
              word.last(),
              Math.round(word.strength() * 1000) / 1000.0,
              word.pinned()));
    }
    return new AskedAnswer(List.copyOf(byWord.values()), unlearnt);
  }
}
