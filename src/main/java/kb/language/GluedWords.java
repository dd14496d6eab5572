package kb.language;

import java.util.List;
import kb.language.word.Roots;
import kb.language.word.StopWords;
import kb.language.word.WordBreaks;
import org.jspecify.annotations.Nullable;

/** Blanks in the wrong place: words written together, and words torn apart. */
final class GluedWords {

  private static final String NOT = "не";
  private static final int SHORTEST_AFTER_NOT = 4;
  private static final double ONE_SLIP = 1.0;
  private static final double JOINED = 0.8;

  private final NormalText normal;
  private final WordReader reader;
  private final Roots roots;

  GluedWords(NormalText normal, WordReader reader, Roots roots) {
    this.normal = normal;
    this.reader = reader;
    this.roots = roots;
  }

  /** «незаходить», «непрацює»: the dictionary has no such words, but it has what follows the не. */
  void partFromNot(List<DraftWord> words) {
    for (int i = 0; i < words.size(); i++) {
      WordBreaks.Span span = words.get(i).typed().span();
      String surface = words.get(i).surface();
      if (span.end() - span.start() == surface.length() && isGluedToNot(surface)) {
        int cut = span.start() + NOT.length();
        words.set(i, part(span.start(), cut, NOT));
        words.add(i + 1, part(cut, span.end(), surface.substring(NOT.length())));
        i++;
      }
    }
  }

  private boolean isGluedToNot(String surface) {
    return surface.startsWith(NOT)
        && surface.length() >= NOT.length() + SHORTEST_AFTER_NOT
        && !reader.known().isWord(surface)
        && !reader.isSlip(surface, ONE_SLIP)
        && reader.understands(surface.substring(NOT.length()));
  }

  private DraftWord part(int start, int end, String surface) {
    return new DraftWord(
        new TextAnalysis.Word(
            surface,
            normal.originalStart(start),
            normal.originalEnd(end),
            new WordBreaks.Span(start, end)));
  }

  /** «комп ютер», and «веб сайт» where the articles say «вебсайт». */
  void join(List<DraftWord> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      DraftWord first = words.get(i);
      DraftWord second = words.get(i + 1);
      boolean oneBlankApart = second.typed().span().start() == first.typed().span().end() + 1;
      if (oneBlankApart && !StopWords.contains(first.surface())) {
        String whole = joined(first.surface(), second.surface());
        if (whole != null) {
          Reading reading = new Reading(whole, roots.of(whole), JOINED);
          first.add(reading);
          second.add(reading);
        }
      }
    }
  }

  private @Nullable String joined(String first, String second) {
    if (reader.known().frequency(first + second) > 0) {
      return first + second;
    }
    String withApostrophe = first + "'" + second;
    return "яюєї".indexOf(second.charAt(0)) >= 0 && reader.known().isWord(withApostrophe)
        ? withApostrophe
        : null;
  }
}
