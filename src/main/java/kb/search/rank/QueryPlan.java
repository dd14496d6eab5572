package kb.search.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kb.language.QueryWord;
import kb.language.Reading;
import kb.search.Quote;

/**
 * What of a query is worth searching for: its most informative words, each with what it is worth.
 *
 * <p>The work an engine does is bounded here: at most {@value #MOST_WORDS} words with {@value
 * #MOST_READINGS} readings of {@value WordCode#MOST_ROOTS} roots, however long the text was.
 *
 * @param words the words an index knows, in the order of the text
 * @param quotes what was copied rather than said, as far as an index knows any of it
 * @param information what all words of the query are worth, those no article knows included
 * @param articles among how many articles is searched
 */
public record QueryPlan(List<Word> words, List<Copied> quotes, double information, int articles) {

  static final int MOST_WORDS = 24;
  static final int MOST_READINGS = 24;
  static final int MOST_PARTS = 4;

  /** How much a second and later mention of a word adds to what it is worth. */
  private static final double REPEATED = 0.25;

  /** How much more what was copied, and any word with digits, is worth than a plain word. */
  private static final double EXACT = 1.3;

  /**
   * From this weight on a reading says the same as the word itself: another spelling, or the word
   * of another language.
   */
  private static final double THE_SAME = 0.85;

  /** Words beyond this many are judged as if they stood here: the start of a text says most. */
  private static final int PLACES = 200;

  /**
   * A word worth searching for.
   *
   * @param meanings those with a root in the index, best first
   * @param worth the most that finding it can be worth, above 0
   * @param quote the number of the quote it is part of, or -1
   */
  public record Word(List<Meaning> meanings, double worth, int quote) {}

  /**
   * A quote.
   *
   * @param words how many different words it has, those no article holds included
   * @param worth what all of them are worth
   */
  public record Copied(int words, double worth) {}

  /**
   * One way to understand it.
   *
   * @param surface as an index would hold it
   * @param parts what must be found, one or several words, each by any of its roots
   * @param worth what finding it this way is worth
   * @param trust how far this is what was meant and matters, apart from how rare it is
   */
  public record Meaning(String surface, List<List<String>> parts, double worth, double trust) {}

  /** What of these words is worth searching for, of which nothing was copied. */
  public static QueryPlan of(List<QueryWord> words, Statistics statistics) {
    return of(words, List.of(), statistics);
  }

  /** What of these words is worth searching for. */
  public static QueryPlan of(List<QueryWord> words, List<Quote> quotes, Statistics statistics) {
    Map<List<String>, Mention> mentions = new LinkedHashMap<>();
    for (int place = 0; place < words.size(); place++) {
      QueryWord word = words.get(place);
      Mention known = mentions.get(word.readings().getFirst().terms());
      if (known != null) {
        known.times++;
      } else {
        mentions.put(
            word.readings().getFirst().terms(), new Mention(word, place, quoteOf(word, quotes)));
      }
    }
    List<Mention> judged = new ArrayList<>(mentions.values());
    for (Mention mention : judged) {
      mention.judge(statistics);
    }
    judged.sort(Comparator.comparingDouble(Mention::importance).reversed());
    List<Mention> chosen = new ArrayList<>(judged.subList(0, Math.min(MOST_WORDS, judged.size())));
    chosen.sort(Comparator.comparingInt(mention -> mention.place));
    return new QueryPlan(
        chosen.stream()
            .filter(mention -> !mention.meanings.isEmpty())
            .map(Mention::planned)
            .toList(),
        IntStream.range(0, quotes.size()).mapToObj(quote -> copied(quote, judged)).toList(),
        chosen.stream().mapToDouble(mention -> mention.worth).sum(),
        statistics.articles());
  }

  private static int quoteOf(QueryWord word, List<Quote> quotes) {
    for (int i = 0; i < quotes.size(); i++) {
      if (quotes.get(i).holds(word.start())) {
        return i;
      }
    }
    return -1;
  }

  private static Copied copied(int quote, List<Mention> mentions) {
    List<Mention> own = mentions.stream().filter(mention -> mention.quote == quote).toList();
    return new Copied(own.size(), own.stream().mapToDouble(mention -> mention.worth).sum());
  }

  /** What an article that holds each word can be worth at most. */
  double attainable() {
    return words.stream().mapToDouble(Word::worth).sum();
  }

  /** How rare a root is, in nats, as BM25 has it: ln(1 + (N − n + ½) / (n + ½)). */
  static double rareness(int frequency, int articles) {
    return Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
  }

  /** A word of the query, with all its repetitions. */
  private static final class Mention {
    final QueryWord word;
    final int place;
    final int quote;
    int times = 1;
    List<Meaning> meanings = List.of();
    double worth;

    Mention(QueryWord word, int place, int quote) {
      this.word = word;
      this.place = place;
      this.quote = quote;
    }

    void judge(Statistics statistics) {
      int articles = statistics.articles();
      double emphasis = (1 + REPEATED * Math.log(times)) * (isExact() ? EXACT : 1);
      List<Found> found =
          word.readings().stream()
              .limit(MOST_READINGS)
              .map(reading -> Found.of(reading, statistics))
              .filter(one -> one.frequency() > 0)
              .toList();
      int common = commonFrequency(found);
      meanings = found.stream().map(one -> one.meaning(common, emphasis, articles)).toList();
      worth =
          meanings.stream()
              .mapToDouble(Meaning::worth)
              .max()
              .orElseGet(
                  () -> isNumber() ? 0 : emphasis * rareness(Math.min(1, articles), articles));
    }

    /**
     * In how many articles the commonest of the readings stands that say the same. All of them are
     * as rare as that: a Russian word that one author put among the keywords is no rarer a thing
     * than its Ukrainian one, which is everywhere.
     */
    private static int commonFrequency(List<Found> found) {
      return found.stream().filter(Found::isSame).mapToInt(Found::frequency).max().orElse(0);
    }

    /** «300 грн», «2021 року»: a number that no article holds says nothing, unless it is a code. */
    private boolean isNumber() {
      return quote < 0
          && word.readings().getFirst().surface().chars().noneMatch(Character::isLetter);
    }

    private boolean isExact() {
      return quote >= 0
          || word.readings().getFirst().surface().chars().anyMatch(Character::isDigit);
    }

    double importance() {
      double unknown = meanings.isEmpty() ? 0.5 : 1;
      return worth * unknown * (1 - 0.5 * Math.min(place, PLACES) / PLACES);
    }

    Word planned() {
      return new Word(meanings, worth, quote);
    }
  }

  /**
   * A reading as the index knows it.
   *
   * @param frequency in how many articles its rarest part stands at most
   */
  private record Found(Reading reading, List<List<String>> parts, int frequency) {

    static Found of(Reading reading, Statistics statistics) {
      List<List<String>> parts = new ArrayList<>();
      parts.add(bounded(reading.terms()));
      reading.also().stream().limit(MOST_PARTS - 1).map(Found::bounded).forEach(parts::add);
      int rarest = statistics.articles();
      for (List<String> roots : parts) {
        rarest = Math.min(rarest, roots.stream().mapToInt(statistics::frequency).max().orElse(0));
      }
      return new Found(reading, parts, rarest);
    }

    private static List<String> bounded(List<String> roots) {
      return roots.stream().limit(WordCode.MOST_ROOTS).toList();
    }

    boolean isSame() {
      return reading.weight() >= THE_SAME;
    }

    Meaning meaning(int common, double emphasis, int articles) {
      double trust = emphasis * reading.weight();
      double worth = trust * rareness(isSame() ? common : frequency, articles);
      return new Meaning(reading.surface(), parts, worth, trust);
    }
  }
}
