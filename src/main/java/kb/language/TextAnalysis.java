package kb.language;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import kb.language.word.Letters;
import kb.language.word.MixedScript;
import kb.language.word.Roots;
import kb.language.word.StopWords;
import kb.language.word.UkrainianDictionary;
import kb.language.word.WordBreaks;

/**
 * What a text says, word by word, for an index: Ukrainian and English in one field, each word by
 * its script.
 *
 * <p>Normalises, finds words, drops stop words, and gives each word its roots. Thread-safe; loading
 * the dictionary takes about a tenth of a second, so make one and share it. Takes any text.
 */
@Singleton
public final class TextAnalysis {

  /** Longer "words" are noise; only this many chars of them are looked at. */
  static final int LONGEST_WORD = 64;

  private final UkrainianDictionary dictionary;
  private final Roots roots;

  @Inject
  public TextAnalysis() {
    dictionary = new UkrainianDictionary();
    roots = new Roots(dictionary);
  }

  /** The words of the text in order; stop words leave holes in the positions. */
  public List<Token> analyze(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 6 + 1);
    int position = 0;
    for (Word word : wordsOf(text)) {
      if (!StopWords.contains(word.surface())) {
        tokens.add(
            new Token(
                word.surface(), roots.of(word.surface()), word.start(), word.end(), position));
      }
      position++;
    }
    return tokens;
  }

  /** Every word of a text, stop words too. */
  static List<Word> wordsOf(String text) {
    NormalText normal = Normalizer.normalize(text);
    return wordsOf(normal.text(), normal);
  }

  /**
   * Every word of a text that took the place of a normalised one, char by char.
   *
   * @param text as long as the normalised text, whose map to the original it uses
   */
  static List<Word> wordsOf(String text, NormalText normal) {
    List<Word> words = new ArrayList<>(text.length() / 6 + 1);
    for (WordBreaks.Span span : WordBreaks.of(text)) {
      int end = Math.min(span.end(), span.start() + LONGEST_WORD);
      String written = text.substring(span.start(), end);
      words.add(
          new Word(
              Letters.lower(MixedScript.unmix(written.replace("-", ""))),
              normal.originalStart(span.start()),
              normal.originalEnd(span.end()),
              span));
    }
    return words;
  }

  UkrainianDictionary dictionary() {
    return dictionary;
  }

  Roots roots() {
    return roots;
  }

  /**
   * A word of a text, normalised and lower-cased.
   *
   * @param start where it begins in the original text
   * @param end where it ends there, exclusive
   * @param span where it stands in the normalised text
   */
  record Word(String surface, int start, int end, WordBreaks.Span span) {}
}
