package kb.language;

import java.util.ArrayList;
import java.util.List;
import kb.language.repair.Candidate;
import kb.language.repair.Courtesy;
import kb.language.repair.EnglishWords;
import kb.language.repair.KnownWords;
import kb.language.repair.LayoutRepair;
import kb.language.word.Roots;
import kb.language.word.StopWords;
import kb.language.word.WordBreaks;

/** One draft being read, step by step. */
final class DraftReading {

  static final int MOST_WORDS = 500;

  /** A draft of more unknown words than this is no language; the rest of them stay as typed. */
  private static final int MOST_REPAIRED = 150;

  /** So many Latin words are enough to tell whether they spell Ukrainian. */
  private static final int MOST_ASKED_FOR_SPELLING = 50;

  /** A shorter Latin word spells some Ukrainian one by chance. */
  private static final int TELLING = 4;

  private final NormalText normal;
  private final WordReader reader;
  private final KnownWords known;
  private final Completions completions;
  private final Synonyms synonyms;
  private final Courtesy courtesy;
  private final Roots roots;
  private final List<DraftWord> words = new ArrayList<>();

  DraftReading(
      NormalText normal,
      WordReader reader,
      Vocabulary vocabulary,
      Synonyms synonyms,
      Courtesy courtesy,
      TextAnalysis analysis) {
    this.normal = normal;
    this.reader = reader;
    this.known = reader.known();
    this.synonyms = synonyms;
    this.courtesy = courtesy;
    this.roots = analysis.roots();
    this.completions = new Completions(vocabulary, reader, roots);
  }

  /** The words as they stand, stop words left out. */
  static ReadText asWritten(NormalText normal, Roots roots) {
    List<QueryWord> words = new ArrayList<>();
    for (TextAnalysis.Word word : firstWords(normal.text(), normal)) {
      if (!StopWords.contains(word.surface())) {
        Reading typed = new Reading(word.surface(), roots.of(word.surface()), 1);
        words.add(new QueryWord(word.start(), word.end(), List.of(typed)));
      }
    }
    return new ReadText(words, null, LanguageGuess.of(normal.text()));
  }

  private static List<TextAnalysis.Word> firstWords(String text, NormalText normal) {
    List<TextAnalysis.Word> words = TextAnalysis.wordsOf(text, normal);
    return words.subList(0, Math.min(words.size(), MOST_WORDS));
  }

  ReadText read(ReadOptions options) {
    String typed = normal.text();
    String text = LayoutRepair.repair(typed, known, options.lastWordUnfinished());
    boolean unfinished = options.lastWordUnfinished() && endsInAWord(text);
    firstWords(text, normal).forEach(word -> words.add(new DraftWord(word)));
    GluedWords glued = new GluedWords(normal, reader, roots);
    glued.part(words, Math.min(MOST_REPAIRED, words.size() - (unfinished ? 1 : 0)));
    boolean latin = isLatinForCyrillic(unfinished);
    understandWords(text, latin, unfinished);
    glued.join(words);
    if (unfinished && !words.isEmpty()) {
      completions.addTo(words.get(words.size() - 1), latin);
    }
    dropCourtesy();
    synonyms.addTo(words, known);
    String readAs = readAs(text);
    return new ReadText(
        words.stream().filter(DraftWord::counts).map(DraftWord::asQueryWord).toList(),
        readAs.equals(typed) ? null : readAs,
        LanguageGuess.of(readAs));
  }

  private static boolean endsInAWord(String text) {
    return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
  }

  private void understandWords(String text, boolean latin, boolean unfinished) {
    boolean russian = LanguageGuess.of(text).equals("ru");
    understandWords(new WordReader.Mood(russian, latin), unfinished);
    if (latin && LanguageGuess.of(String.join(" ", meant())).equals("ru")) {
      understandWords(new WordReader.Mood(true, true), unfinished);
    }
  }

  private List<String> meant() {
    return words.stream().map(DraftWord::meant).toList();
  }

  /** Whether the Latin words of the draft mostly spell Ukrainian ones. */
  private boolean isLatinForCyrillic(boolean unfinished) {
    int spelling = 0;
    int telling = 0;
    int other = 0;
    for (int i = 0; i < words.size(); i++) {
      String surface = words.get(i).surface();
      boolean open = unfinished && i == words.size() - 1;
      if (WordReader.isLatinSpelling(surface) && spelling + other < MOST_ASKED_FOR_SPELLING) {
        if (spells(surface) || (open && completions.isSpelledBeginning(surface))) {
          spelling++;
          telling += surface.length() >= TELLING && (open || isFindable(surface)) ? 1 : 0;
        } else {
          other++;
        }
      }
    }
    return telling > 0 && spelling > other;
  }

  /** Whether what it spells helps to find anything: a name like Rozetka had better stay. */
  private boolean isFindable(String latin) {
    return known.transliterated(latin).stream()
        .anyMatch(c ->
            known.rootFrequency(roots.of(c.word())) > 0
                || !reader.translations(c.word()).isEmpty());
  }

  private boolean spells(String latin) {
    if (known.frequency(latin) > 0 || EnglishWords.contains(latin)) {
      return false;
    }
    List<Candidate> candidates = known.transliterated(latin);
    return !candidates.isEmpty() && candidates.get(0).cost() < 1;
  }

  private void understandWords(WordReader.Mood mood, boolean unfinished) {
    int unknown = 0;
    for (int i = 0; i < words.size(); i++) {
      DraftWord word = words.get(i);
      String surface = word.surface();
      boolean open = unfinished && i == words.size() - 1;
      // A last word that is one is read as any other: most texts are finished when nobody says so.
      boolean beginning =
          open && known.isBeginning(surface) && !known.isWord(surface) && !mood.latinForCyrillic();
      boolean hopeless = !known.isWord(surface) && ++unknown > MOST_REPAIRED;
      word.understand(beginning || hopeless ? reader.asTyped(surface) : reader.read(surface, mood));
    }
  }

  private void dropCourtesy() {
    List<String> meant = meant();
    List<String> typed = words.stream().map(DraftWord::surface).toList();
    int i = 0;
    while (i < words.size()) {
      int length = Math.max(courtesy.lengthAt(meant, i), courtesy.lengthAt(typed, i));
      words.subList(i, i + length).forEach(DraftWord::dropAsCourtesy);
      i += Math.max(1, length);
    }
  }

  /** The draft with what was respelled in its place, the rest as it stands. */
  private String readAs(String text) {
    StringBuilder out = new StringBuilder();
    int copied = 0;
    int end = -1;
    for (DraftWord word : words) {
      WordBreaks.Span span = word.typed().span();
      boolean wasTogether = span.start() == end;
      end = span.end();
      if (wasTogether && word.isRespelled()) {
        out.append(text, copied, span.start()).append(' ');
        copied = span.start();
      }
      if (word.isRespelled()) {
        String meant = cased(word.meant(), text.charAt(span.start()));
        out.append(text, copied, span.start()).append(meant);
        copied = span.end();
      }
    }
    return out.append(text, copied, text.length()).toString();
  }

  private static String cased(String word, char like) {
    return Character.isUpperCase(like)
        ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
        : word;
  }
}
