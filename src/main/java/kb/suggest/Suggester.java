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
import kb.language.QueryWord;
import kb.language.ReadOptions;
import kb.language.ReadText;
import kb.search.Hit;
import kb.search.Query;
import kb.search.SearchIndex;
import kb.suggest.confidence.Confidence;
import kb.suggest.question.Question;
import kb.suggest.question.QuestionCutter;
import org.jspecify.annotations.Nullable;

/**
 * Finds what answers a draft, question by question, and says nothing where nothing is sure enough.
 * Safe for use by many threads.
 */
@Singleton
public final class Suggester {

  private static final int MOST_QUESTIONS = 4;

  /** How many hits confidence looks at, most of them never shown. */
  private static final int NEIGHBOURS = 8;

  private static final Comparator<Suggestion> BEST_FIRST =
      Comparator.comparing(Suggestion::incident)
          .thenComparingDouble(Suggestion::confidence)
          .reversed()
          .thenComparingInt(Suggestion::question);

  /** Who asks for something, in which language, and from which page. */
  private record Asked(@Nullable String lang, List<QueryWord> page, Audience asker) {}

  private final QuestionCutter cutter;
  private final QueryReader reader;
  private final SearchIndex index;
  private final Confidence confidence;
  private final Incidents incidents;
  private final Complaints complaints = new Complaints();

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
    ReadText whole = read(text, asker, ReadOptions.TYPING, asWritten);
    List<Suggestion> found = consider(draft, questions, whole, asker, asWritten);
    return new Suggestions(
        chosen(sure(found), limit), questions, whole.readAs(), whole.lang(), whole.words().size());
  }

  /** Everything found for a draft, sure or not, the likeliest first: for evaluation. */
  public List<Suggestion> consider(Draft draft, Audience asker, boolean asWritten) {
    String text = draft.text();
    ReadText whole = read(text, asker, ReadOptions.TYPING, asWritten);
    return consider(draft, questions(draft), whole, asker, asWritten).stream()
        .sorted(Comparator.comparingDouble(Suggestion::confidence).reversed())
        .toList();
  }

  /** The language somebody writes in; of a Russian text, which no article is in, the form's. */
  private static @Nullable String preferredLang(Draft draft, ReadText whole) {
    return whole.lang().equals("ru") ? draft.preferredLang() : whole.lang();
  }

  /**
   * The questions of a draft. A subject line is none of its own: it names what the body goes on to
   * ask.
   */
  public List<Question> questions(Draft draft) {
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

  private List<Suggestion> consider(
      Draft draft, List<Question> questions, ReadText whole, Audience asker, boolean asWritten) {
    String text = draft.text();
    Asked asked = new Asked(preferredLang(draft, whole), page(draft, asker), asker);
    List<Suggestion> found = new ArrayList<>();
    for (int i = 0; i < Math.min(questions.size(), MOST_QUESTIONS); i++) {
      Question question = questions.get(i);
      boolean last = question.end() == text.length();
      ReadOptions options = last ? ReadOptions.TYPING : ReadOptions.FINISHED;
      String part = question.in(text);
      found.addAll(answers(part, read(part, asker, options, asWritten), asked, i));
    }
    // Parts that say too little alone may say enough together.
    boolean parted = questions.size() > 1 && sure(found).isEmpty();
    return parted ? answers(text, whole, asked, 0) : found;
  }

  /** The words of the product and of the page the form is on: they only break ties. */
  private List<QueryWord> page(Draft draft, Audience asker) {
    String product = draft.product() == null ? "" : draft.product();
    String words = (product + " " + PageWords.of(draft.page())).strip();
    return words.isEmpty() ? List.of() : read(words, asker, ReadOptions.FINISHED, false).words();
  }

  private ReadText read(String text, Audience asker, ReadOptions options, boolean asWritten) {
    return reader.read(text, index.vocabulary(asker), asWritten ? ReadOptions.AS_WRITTEN : options);
  }

  private List<Suggestion> answers(String text, ReadText read, Asked asked, int question) {
    List<Hit> hits = find(text, read, asked);
    if (complaints.isBare(read.readAs() == null ? text : read.readAs())) {
      hits = hits.stream().filter(hit -> complaints.isBare(hit.title())).toList();
    }
    List<Double> probabilities = confidence.of(hits);
    List<Suggestion> answers = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      boolean incident = incidents.isIncident(hit.article());
      answers.add(new Suggestion(hit, probabilities.get(i), question, incident));
    }
    return answers;
  }

  private List<Hit> find(String text, ReadText read, Asked asked) {
    return read.words().isEmpty()
        ? List.of()
        : index.search(
            Query.of(text, read, asked.lang(), asked.asker(), NEIGHBOURS).askedFrom(asked.page()));
  }

  /** What is found for a text taken as one question, sure or not: what confidence judges. */
  public List<Hit> find(String question, Audience asker) {
    ReadText read = read(question, asker, ReadOptions.TYPING, false);
    return find(question, read, new Asked(null, List.of(), asker));
  }

  private List<Suggestion> sure(List<Suggestion> found) {
    return found.stream().filter(one -> confidence.isEnough(one.confidence())).toList();
  }

  /** The best of each question before the second best of any; an article only once a question. */
  private static List<Suggestion> chosen(List<Suggestion> found, int limit) {
    List<Suggestion> sorted = found.stream().sorted(BEST_FIRST).toList();
    Set<Integer> answered = new HashSet<>();
    Predicate<Suggestion> bestOfItsQuestion = suggestion -> answered.add(suggestion.question());
    List<Suggestion> best = sorted.stream().filter(bestOfItsQuestion).limit(limit).toList();
    List<Suggestion> chosen = new ArrayList<>(best);
    sorted.stream()
        .filter(suggestion -> !best.contains(suggestion))
        .limit(limit - best.size())
        .forEach(chosen::add);
    return chosen.stream().sorted(BEST_FIRST).toList();
  }
}
