package kb.suggest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kb.article.Audience;
import kb.language.QueryReader;
import kb.language.ReadOptions;
import kb.language.ReadText;
import kb.search.Hit;
import kb.search.Query;
import kb.search.SearchIndex;

/**
 * Finds what answers a draft, question by question, and says nothing where nothing is sure enough.
 * Safe for use by many threads.
 */
@Singleton
public final class Suggester {

  private static final int MOST_QUESTIONS = 4;
  private static final int CANDIDATES = 5;

  private final QuestionCutter cutter;
  private final QueryReader reader;
  private final SearchIndex index;
  private final Confidence confidence;
  private final Incidents incidents;

  @Inject
  public Suggester(
      QuestionCutter cutter,
      QueryReader reader,
      SearchIndex index,
      Confidence confidence,
      Incidents incidents) {
    this.cutter = cutter;
    this.reader = reader;
    this.index = index;
    this.confidence = confidence;
    this.incidents = incidents;
  }

  /**
   * What to offer for a draft.
   *
   * @param asker who asks: the public never learns of internal articles
   * @param asWritten whether to take every word as typed, without repairs
   * @param limit how many suggestions at most, for all questions together
   */
  public Suggestions suggest(Draft draft, Audience asker, boolean asWritten, int limit) {
    String text = draft.text();
    List<Question> questions = questions(draft);
    List<Suggestion> found = new ArrayList<>();
    ReadText whole = read(text, asker, asWritten);
    if (questions.size() < 2) {
      found.addAll(answers(whole, draft, asker, 0));
    } else {
      for (int i = 0; i < Math.min(questions.size(), MOST_QUESTIONS); i++) {
        Question question = questions.get(i);
        ReadText part = read(text.substring(question.start(), question.end()), asker, asWritten);
        found.addAll(answers(part, draft, asker, i));
      }
    }
    return new Suggestions(
        chosen(found, limit), questions, whole.readAs(), whole.lang(), whole.words().size());
  }

  /** A subject line is no question of its own: it names what the body goes on to ask. */
  private List<Question> questions(Draft draft) {
    List<Question> questions = cutter.cut(draft.text());
    if (questions.size() < 2
        || draft.body().isEmpty()
        || questions.getFirst().end() > draft.subject().length()) {
      return questions;
    }
    List<Question> joined = new ArrayList<>(questions.subList(1, questions.size()));
    joined.set(0, new Question(questions.getFirst().start(), questions.get(1).end()));
    return joined;
  }

  private ReadText read(String text, Audience asker, boolean asWritten) {
    ReadOptions options = asWritten ? ReadOptions.AS_WRITTEN : ReadOptions.TYPING;
    return reader.read(text, index.vocabulary(asker), options);
  }

  private List<Suggestion> answers(ReadText read, Draft draft, Audience asker, int question) {
    if (read.words().isEmpty()) {
      return List.of();
    }
    String lang = draft.preferredLang().orElse(read.lang());
    Query query = new Query(read.words(), lang, null, asker, CANDIDATES, 0);
    List<Suggestion> sure = new ArrayList<>();
    for (Hit hit : index.search(query)) {
      boolean incident = incidents.isIncident(hit.article());
      double probability = confidence.of(hit);
      if (confidence.isEnough(probability)) {
        sure.add(new Suggestion(hit, probability, question, incident));
      }
    }
    return sure;
  }

  /** The best of each question before the second best of any; an article only once a question. */
  private static List<Suggestion> chosen(List<Suggestion> found, int limit) {
    Comparator<Suggestion> bestFirst =
        Comparator.comparing(Suggestion::incident)
            .thenComparingDouble(Suggestion::confidence)
            .reversed()
            .thenComparingInt(Suggestion::question)
            .thenComparing(suggestion -> suggestion.hit().article());
    List<Suggestion> sorted = found.stream().sorted(bestFirst).toList();
    Set<Integer> answered = new HashSet<>();
    Predicate<Suggestion> bestOfItsQuestion = suggestion -> answered.add(suggestion.question());
    List<Suggestion> best = sorted.stream().filter(bestOfItsQuestion).limit(limit).toList();
    List<Suggestion> chosen = new ArrayList<>(best);
    sorted.stream()
        .filter(suggestion -> !best.contains(suggestion))
        .limit(limit - best.size())
        .forEach(chosen::add);
    return chosen.stream().sorted(bestFirst).toList();
  }
}
