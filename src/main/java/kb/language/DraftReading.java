package kb.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kb.language.repair.Candidate;
import kb.language.repair.Courtesy;
import kb.language.repair.KnownWords;
import kb.language.repair.LayoutRepair;
import kb.language.word.Roots;
import kb.language.word.StopWords;
import kb.language.word.WordBreaks;
import org.jspecify.annotations.Nullable;

/** One draft being read, step by step. */
final class DraftReading {

  static final int MOST_WORDS = 2_000;
  private static final int MOST_READINGS = 12;
  private static final int COMPLETIONS_ASKED = 60;
  private static final double COMPLETION = 0.95;
  private static final double COMPLETED_STOP_WORD = 0.5;
  private static final double JOINED = 0.8;
  private static final double LEAST_WEIGHT = 0.05;
  private static final int TELLING = 4;
  private static final double ONE_SLIP = 1.0;
  private static final String NOT = "не";

  private final NormalText normal;
  private final WordReader reader;
  private final KnownWords known;
  private final Vocabulary vocabulary;
  private final Synonyms synonyms;
  private final Courtesy courtesy;
  private final Roots roots;
  private final List<Slot> slots = new ArrayList<>();
  private boolean respelled;

  /** A word on its way to be a {@link QueryWord}. */
  private static final class Slot {
    private final TextAnalysis.Word word;
    private final List<Reading> readings = new ArrayList<>();
    private String meant;
    private String ukrainian;
    private boolean respelled;
    private boolean dropped;
    private boolean completed;

    Slot(TextAnalysis.Word word) {
      this.word = word;
      this.meant = word.surface();
      this.ukrainian = meant;
    }
  }

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
    this.vocabulary = vocabulary;
    this.synonyms = synonyms;
    this.courtesy = courtesy;
    this.roots = analysis.roots();
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
    boolean unfinished =
        options.lastWordUnfinished()
            && !typed.isEmpty()
            && Character.isLetterOrDigit(typed.charAt(typed.length() - 1));
    String text = LayoutRepair.repair(typed, known, unfinished);
    respelled = !text.equals(typed);
    for (TextAnalysis.Word word : firstWords(text, normal)) {
      slots.add(new Slot(word));
    }
    partFromNot();
    understandWords(text, unfinished);
    joinWords();
    if (unfinished && !slots.isEmpty()) {
      complete(slots.get(slots.size() - 1));
    }
    dropCourtesy();
    addSynonyms();
    String readAs = respelled ? readAs(text) : null;
    return new ReadText(queryWords(), readAs, LanguageGuess.of(readAs == null ? text : readAs));
  }

  private void understandWords(String text, boolean unfinished) {
    boolean latin = isLatinForCyrillic();
    boolean russian = LanguageGuess.of(text).equals("ru");
    understandWords(new WordReader.Mood(russian, latin, false), unfinished);
    if (latin && LanguageGuess.of(String.join(" ", meant())).equals("ru")) {
      understandWords(new WordReader.Mood(true, true, false), unfinished);
    }
  }

  private List<String> meant() {
    return slots.stream().map(s -> s.meant).toList();
  }

  private void understandWords(WordReader.Mood mood, boolean unfinished) {
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      String word = slot.word.surface();
      boolean open = unfinished && i == slots.size() - 1;
      slot.readings.clear();
      if (open && known.isBeginning(word) && !mood.latinForCyrillic()) {
        slot.readings.add(new Reading(word, roots.of(word), 1));
        continue;
      }
      WordReader.Understood understood = reader.read(word, mood);
      slot.readings.addAll(understood.readings());
      slot.meant = understood.meant();
      slot.ukrainian = understood.ukrainian();
      slot.respelled = understood.respelled();
      respelled |= understood.respelled();
    }
  }

  /** Whether the Latin words of the draft mostly spell Ukrainian ones. */
  private boolean isLatinForCyrillic() {
    int spelling = 0;
    int telling = 0;
    int other = 0;
    for (Slot slot : slots) {
      String word = slot.word.surface();
      if (!WordReader.isLatinSpelling(word)) {
        continue;
      }
      if (known.frequency(word) > 0 || LayoutRepair.isEnglish(word)) {
        other++;
      } else if (spells(word)) {
        spelling++;
        telling += word.length() >= TELLING ? 1 : 0;
      } else {
        other++;
      }
    }
    return telling > 0 && spelling > other;
  }

  private boolean spells(String latin) {
    List<Candidate> candidates = reader.transliterated(latin);
    return !candidates.isEmpty() && candidates.get(0).cost() < 1;
  }

  /** «незаходить», «непрацює»: the dictionary has no such words, but it has what follows the не. */
  private void partFromNot() {
    for (int i = 0; i < slots.size(); i++) {
      TextAnalysis.Word word = slots.get(i).word;
      String surface = word.surface();
      if (surface.startsWith(NOT)
          && surface.length() >= NOT.length() + 4
          && word.span().end() - word.span().start() == surface.length()
          && !known.isWord(surface)
          && !reader.isSlip(surface, ONE_SLIP)
          && reader.understands(surface.substring(NOT.length()))) {
        int cut = word.span().start() + NOT.length();
        slots.set(i, new Slot(part(word.span().start(), cut, NOT)));
        slots.add(i + 1, new Slot(part(cut, word.span().end(), surface.substring(NOT.length()))));
        i++;
      }
    }
  }

  private TextAnalysis.Word part(int start, int end, String surface) {
    return new TextAnalysis.Word(
        surface,
        normal.originalStart(start),
        normal.originalEnd(end),
        new WordBreaks.Span(start, end));
  }

  /** Words torn apart: «комп ютер», and «веб сайт» where the articles say «вебсайт». */
  private void joinWords() {
    for (int i = 0; i + 1 < slots.size(); i++) {
      Slot first = slots.get(i);
      Slot second = slots.get(i + 1);
      if (second.word.span().start() != first.word.span().end() + 1
          || StopWords.contains(first.word.surface())) {
        continue;
      }
      String whole = joined(first.word.surface(), second.word.surface());
      if (whole != null) {
        Reading reading = new Reading(whole, roots.of(whole), JOINED);
        first.readings.add(reading);
        second.readings.add(reading);
      }
    }
  }

  private @Nullable String joined(String first, String second) {
    if (known.frequency(first + second) > 0) {
      return first + second;
    }
    String withApostrophe = first + "'" + second;
    return "яюєї".indexOf(second.charAt(0)) >= 0 && known.isWord(withApostrophe)
        ? withApostrophe
        : null;
  }

  /** What the last word may become: the words that begin so, forms of one root counted together. */
  private void complete(Slot slot) {
    Map<List<String>, Integer> frequencies = new LinkedHashMap<>();
    Map<List<String>, String> words = new HashMap<>();
    for (String word : vocabulary.completions(slot.meant, COMPLETIONS_ASKED)) {
      if (!word.equals(slot.meant) && !StopWords.contains(word)) {
        List<String> terms = roots.of(word);
        frequencies.merge(terms, known.frequency(word), Integer::sum);
        words.putIfAbsent(terms, word);
      }
    }
    slot.completed = !words.isEmpty();
    double trust = isStopWord(slot) ? COMPLETED_STOP_WORD : COMPLETION;
    double most = frequencies.values().stream().mapToInt(f -> f).max().orElse(1);
    words.forEach((terms, word) -> {
      double share = frequencies.getOrDefault(terms, 0) / most;
      slot.readings.add(new Reading(word, terms, trust * (0.4 + 0.6 * share)));
    });
  }

  private void dropCourtesy() {
    List<String> meant = meant();
    for (int i = 0; i < slots.size(); i++) {
      int length = courtesy.lengthAt(meant, i);
      for (int k = i; k < i + length; k++) {
        slots.get(k).dropped = true;
      }
      i += Math.max(0, length - 1);
    }
  }

  private void addSynonyms() {
    List<List<String>> lemmas = slots.stream().map(s -> roots.lemmas(s.ukrainian)).toList();
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).dropped) {
        continue;
      }
      for (Synonyms.Match match : synonyms.at(lemmas, i)) {
        for (Lexicon.Saying saying : match.to()) {
          Reading reading = Reading.of(saying, saying.weight(), roots);
          if (findable(reading)) {
            slots.subList(i, i + match.length()).stream()
                .filter(slot -> match.length() == 1 || !slot.ukrainian.equals(NOT))
                .forEach(slot -> slot.readings.add(reading));
          }
        }
      }
    }
  }

  private boolean findable(Reading reading) {
    return known.rootFrequency(reading.terms()) > 0
        && reading.also().stream().allMatch(terms -> known.rootFrequency(terms) > 0);
  }

  private List<QueryWord> queryWords() {
    List<QueryWord> words = new ArrayList<>(slots.size());
    for (Slot slot : slots) {
      if (!slot.dropped && (slot.completed || !isStopWord(slot))) {
        words.add(new QueryWord(slot.word.start(), slot.word.end(), best(slot.readings)));
      }
    }
    return words;
  }

  private static boolean isStopWord(Slot slot) {
    return StopWords.contains(slot.ukrainian) || StopWords.contains(slot.word.surface());
  }

  /** The first reading, then the most trusted others, none twice. */
  private static List<Reading> best(List<Reading> readings) {
    List<Reading> best = new ArrayList<>(readings.size());
    best.add(readings.get(0));
    List<Reading> others = new ArrayList<>(readings.subList(1, readings.size()));
    others.sort(java.util.Comparator.comparingDouble(Reading::weight).reversed());
    for (Reading other : others) {
      if (best.size() < MOST_READINGS
          && other.weight() >= LEAST_WEIGHT
          && best.stream().noneMatch(r -> r.surface().equals(other.surface()))) {
        best.add(other);
      }
    }
    return best;
  }

  /** The draft with what was respelled in its place, the rest as it stands. */
  private String readAs(String text) {
    StringBuilder out = new StringBuilder();
    int copied = 0;
    for (Slot slot : slots) {
      WordBreaks.Span span = slot.word.span();
      if (slot.respelled) {
        out.append(text, copied, span.start()).append(cased(slot.meant, text.charAt(span.start())));
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
