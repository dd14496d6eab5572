package kb.language;

import java.util.ArrayList;
import java.util.List;
import kb.language.word.Letters;
import kb.language.word.Roots;
import kb.language.word.StopWords;
import kb.language.word.WordBreaks;
import org.jspecify.annotations.Nullable;

/** Blanks in the wrong place: words written together, and words torn apart. */
final class GluedWords {

  private static final double JOINED = 0.8;

  private final NormalText normal;
  private final WordReader reader;
  private final Roots roots;

  GluedWords(NormalText normal, WordReader reader, Roots roots) {
    this.normal = normal;
    this.reader = reader;
    this.roots = roots;
  }

  /**
   * Puts the parts of what was written together in its place.
   *
   * @param finished how many of the words are asked: the last one is not while it is being typed
   */
  void part(List<DraftWord> words, int finished) {
    List<DraftWord> parted = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      WordBreaks.Span span = words.get(i).typed().span();
      String surface = words.get(i).surface();
      boolean isPlain = span.end() - span.start() == surface.length();
      List<String> parts = isPlain && i < finished ? reader.parts(surface) : List.of();
      int start = span.start();
      for (String part : parts) {
        parted.add(part(start, start + part.length(), part));
        start += part.length();
      }
      if (parts.isEmpty()) {
        parted.add(words.get(i));
      }
    }
    words.clear();
    words.addAll(parted);
  }

  private DraftWord part(int start, int end, String surface) {
    return new DraftWord(
        new TextAnalysis.Word(
            surface,
            normal.originalStart(start),
            normal.originalEnd(end),
            new WordBreaks.Span(start, end)));
  }

  /** «комп ютер», «за реєструватися», and «веб сайт» where the articles say «вебсайт». */
  void join(List<DraftWord> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      DraftWord first = words.get(i);
      DraftWord second = words.get(i + 1);
      if (second.typed().span().start() == first.typed().span().end() + 1) {
        String whole = joined(first.surface(), second.surface());
        if (whole != null) {
          Reading reading = new Reading(whole, roots.of(whole), JOINED);
          first.joinedAs(reading);
          second.joinedAs(reading);
        }
      }
    }
  }

  private @Nullable String joined(String first, String second) {
    String whole = first + second;
    String withApostrophe = first + "'" + second;
    boolean isIotated = "яюєї".indexOf(second.charAt(0)) >= 0;
    if (StopWords.contains(first)) {
      if (isIotated && !reader.isFindable(second) && reader.isFindable(withApostrophe)) {
        return withApostrophe;
      }
      return reader.isPrefixOf(first, second) && reader.isFindable(whole) ? whole : null;
    }
    if (reader.known().frequency(whole) > 0) {
      return whole;
    }
    if (isIotated && reader.known().isWord(withApostrophe)) {
      return withApostrophe;
    }
    boolean isTorn =
        Letters.allCyrillic(whole)
            && !first.equals("не")
            && !(reader.known().isWord(first) && reader.known().isWord(second));
    return isTorn && reader.isFindable(whole) ? whole : null;
  }
}
