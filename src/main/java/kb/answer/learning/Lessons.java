package kb.answer.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kb.article.ArticleKey;
import kb.language.TextAnalysis;
import kb.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * What linked questions teach. A pure function of them, whatever their order.
 *
 * <p>The guards: a word counts when at least {@value #PEOPLE} different people used it for the same
 * article within {@value #DAYS} days, so that no single person, with however many tickets, and no
 * name or number of one person gets in; whoever has more than {@value LoudVoices#MOST} tickets is
 * not heard at all. A person counts once for a word, less the longer ago (half after {@value
 * #HALF_LIFE_DAYS} days). A word that people use for everything counts for nothing. After "document
 * expansion by queries" (Nogueira et al. 2019), with people in place of a model.
 */
public final class Lessons {

  /** How many different people must have used a word. */
  public static final int PEOPLE = 3;

  static final int DAYS = 540;
  static final int HALF_LIFE_DAYS = 180;

  /** Of each article the latest so many people teach. */
  private static final int LATEST = 200;

  /** An article is asked with at most so many words. */
  private static final int WORDS = 40;

  /** At so many fresh voices a word is half established. */
  private static final double HALF_ESTABLISHED = 2;

  private static final int SHORTEST = 3;

  private final TextAnalysis analysis;
  private final Instant now;
  private final Map<ArticleKey, Map<String, Voices>> byArticle = new HashMap<>();
  private final Map<ArticleKey, Set<String>> askers = new HashMap<>();
  private final Map<String, Set<String>> askersOfRoot = new HashMap<>();
  private final Set<String> everybody = new HashSet<>();

  private Lessons(TextAnalysis analysis, Instant now) {
    this.analysis = analysis;
    this.now = now;
  }

  /**
   * The words learnt for each article, the most established first.
   *
   * @param questions what was asked and linked, in any order
   * @param rulings what owners decided; the latest of each word counts
   */
  public static Map<ArticleKey, List<AskedWord>> of(
      Collection<LinkedQuestion> questions,
      Collection<Ruling> rulings,
      TextAnalysis analysis,
      Instant now) {
    Lessons lessons = new Lessons(analysis, now);
    lessons.hear(questions);
    return lessons.learn(rulings);
  }

  private void hear(Collection<LinkedQuestion> questions) {
    List<LinkedQuestion> latestFirst =
        new ArrayList<>(LoudVoices.without(questions.stream().filter(this::isFresh).toList()));
    latestFirst.sort(
        Comparator.comparing(LinkedQuestion::at)
            .reversed()
            .thenComparing(LinkedQuestion::ticket)
            .thenComparing(LinkedQuestion::article));
    for (LinkedQuestion question : latestFirst) {
      Set<String> heard = askers.computeIfAbsent(question.article(), key -> new HashSet<>());
      if (heard.contains(question.asker()) || heard.size() < LATEST) {
        heard.add(question.asker());
        everybody.add(question.asker());
        hear(question);
      }
    }
  }

  private boolean isFresh(LinkedQuestion question) {
    return Duration.between(question.at(), now).toDays() < DAYS;
  }

  private void hear(LinkedQuestion question) {
    Map<String, Voices> voices =
        byArticle.computeIfAbsent(question.article(), key -> new HashMap<>());
    for (Token word : analysis.analyze(question.text())) {
      if (isWord(word.surface())) {
        for (String root : word.terms()) {
          voices.computeIfAbsent(root, r -> new Voices()).add(question, word.surface());
          askersOfRoot.computeIfAbsent(root, r -> new HashSet<>()).add(question.asker());
        }
      }
    }
  }

  /** Whether it is made of letters: numbers and codes are somebody's own. */
  private static boolean isWord(String surface) {
    return surface.length() >= SHORTEST
        && surface.codePoints().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '’');
  }

  private Map<ArticleKey, List<AskedWord>> learn(Collection<Ruling> rulings) {
    Map<ArticleKey, List<AskedWord>> learnt = new TreeMap<>();
    Map<ArticleKey, Map<String, Ruling>> ruled = latest(rulings);
    Set<ArticleKey> articles = new HashSet<>(byArticle.keySet());
    articles.addAll(ruled.keySet());
    for (ArticleKey article : articles) {
      List<AskedWord> words = learn(article, ruled.getOrDefault(article, Map.of()));
      if (!words.isEmpty()) {
        learnt.put(article, words);
      }
    }
    return learnt;
  }

  private static Map<ArticleKey, Map<String, Ruling>> latest(Collection<Ruling> rulings) {
    Map<ArticleKey, Map<String, Ruling>> latest = new HashMap<>();
    rulings.stream()
        .sorted(Comparator.comparing(Ruling::at))
        .forEach(ruling ->
            latest
                .computeIfAbsent(ruling.article(), key -> new LinkedHashMap<>())
                .put(ruling.root(), ruling));
    return latest;
  }

  private List<AskedWord> learn(ArticleKey article, Map<String, Ruling> ruled) {
    Map<String, Voices> voices = byArticle.getOrDefault(article, Map.of());
    Set<String> roots = new HashSet<>(voices.keySet());
    roots.addAll(ruled.keySet());
    return roots.stream()
        .map(root -> word(article, root, voices.getOrDefault(root, new Voices()), ruled.get(root)))
        .filter(word -> word.strength() > 0)
        .sorted(
            Comparator.comparingDouble(AskedWord::strength)
                .reversed()
                .thenComparing(AskedWord::root))
        .limit(WORDS)
        .collect(Collectors.toList());
  }

  private AskedWord word(ArticleKey article, String root, Voices voices, @Nullable Ruling ruling) {
    boolean pinned = ruling != null && ruling.act() == Ruling.Act.PIN;
    boolean unlearnt = ruling != null && ruling.act() == Ruling.Act.UNLEARN;
    double strength = 0;
    if (pinned) {
      strength = 1;
    } else if (!unlearnt && voices.people() >= PEOPLE) {
      double weight = voices.weight(now);
      strength = weight / (weight + HALF_ESTABLISHED) * telling(article, root, voices);
    }
    return new AskedWord(
        root,
        voices.mostWritten(ruling == null ? root : ruling.word()),
        voices.people(),
        voices.last(ruling == null ? now : ruling.at()),
        strength,
        pinned);
  }

  /**
   * How far the word tells this article's questions from those of others, 0 to 1: 1 − its share
   * among the people who asked anything else ÷ its share among those who asked this.
   */
  private double telling(ArticleKey article, String root, Voices voices) {
    Set<String> here = askers.getOrDefault(article, Set.of());
    int others = everybody.size() - here.size();
    int othersWith = askersOfRoot.getOrDefault(root, Set.of()).size() - voices.people();
    double own = (double) voices.people() / here.size();
    double elsewhere = others <= 0 ? 0 : (double) Math.max(0, othersWith) / others;
    return Math.max(0, 1 - elsewhere / own);
  }
}
