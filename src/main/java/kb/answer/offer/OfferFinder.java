package kb.answer.offer;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kb.article.Article;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.article.Passage;
import kb.language.LanguageGuess;
import kb.language.QueryReader;
import kb.language.ReadOptions;
import kb.language.ReadText;
import kb.search.Hit;
import kb.search.Query;
import kb.search.SearchIndex;
import kb.suggest.Draft;
import kb.suggest.Suggester;
import kb.suggest.Suggestion;
import kb.suggest.question.Question;
import org.jspecify.annotations.Nullable;

/** Finds for agents, over everything that is served. Safe for use by many threads. */
@Singleton
public final class OfferFinder {

  private static final int A_QUESTION = 5;
  private static final int A_SEARCH = 10;
  private static final Set<String> WRITTEN_IN = Set.of("uk", "en");

  private final Suggester suggester;
  private final QueryReader reader;
  private final SearchIndex index;
  private final ArticleLibrary library;

  public OfferFinder(
      Suggester suggester, QueryReader reader, SearchIndex index, ArticleLibrary library) {
    this.suggester = suggester;
    this.reader = reader;
    this.index = index;
    this.library = library;
  }

  /**
   * What may answer a text, question by question: sure or not, for the agent is the judge.
   *
   * @param subject the subject line; may be empty
   * @param lang the language the customer is answered in; none means that of the text
   */
  public Offers answers(String subject, String body, @Nullable String lang) {
    Draft draft = Draft.sent(subject, body, lang);
    List<Suggestion> found = suggester.consider(draft, Audience.INTERNAL, false);
    List<Question> questions = suggester.questions(draft);
    // Parts that say too little alone are looked for together.
    boolean together = found.stream().allMatch(it -> it.question() == 0) && !found.isEmpty();
    List<String> asked =
        together
            ? List.of(draft.text())
            : questions.stream().map(question -> question.in(draft.text())).toList();
    List<Offer> offers = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      int question = i;
      found.stream()
          .filter(it -> it.question() == question)
          .sorted(Comparator.comparingDouble(Suggestion::confidence).reversed())
          .limit(A_QUESTION)
          .flatMap(it -> offer(it.hit(), it.confidence(), question))
          .forEach(offers::add);
    }
    return new Offers(answeredIn(lang, draft.text()), asked, offers, null);
  }

  /**
   * What a search finds.
   *
   * @param lang the language to prefer; none means that of the query
   */
  public Offers search(String query, @Nullable String lang) {
    ReadText read = reader.read(query, index.vocabulary(Audience.INTERNAL), ReadOptions.TYPING);
    List<Offer> offers =
        read.words().isEmpty()
            ? List.of()
            : index.search(Query.of(read, lang, Audience.INTERNAL, A_SEARCH)).stream()
                .flatMap(hit -> offer(hit, 0, 0))
                .toList();
    return new Offers(answeredIn(lang, query), List.of(query), offers, read.readAs());
  }

  private Stream<Offer> offer(Hit hit, double confidence, int question) {
    return library.find(hit.article()).stream()
        .map(article -> new Offer(article, hit, confidence, question));
  }

  /** Who writes Russian here is answered in Ukrainian. */
  private static String answeredIn(@Nullable String lang, String text) {
    String written = lang == null ? LanguageGuess.of(text) : lang;
    return WRITTEN_IN.contains(written) ? written : "uk";
  }

  /**
   * The part of the base to quote for an article that was found.
   *
   * @param anchor of its passage
   */
  public record Quoted(Article article, String anchor) {}

  /**
   * The same passage in the language of the customer where it is translated for them, else as it
   * was found.
   */
  public Quoted quoted(Article article, String anchor, String lang) {
    Predicate<Article> isTranslation =
        other ->
            other.key().lang().equals(lang)
                && !other.key().equals(article.key())
                && other.audience() == article.audience();
    Optional<Article> translation =
        library.translations(article.key().id()).stream().filter(isTranslation).findFirst();
    return translation
        .map(other -> new Quoted(other, sameAnchor(article, anchor, other)))
        .orElseGet(() -> new Quoted(article, anchor));
  }

  /** Translations keep the order of their passages; where they don't, the beginning is quoted. */
  private static String sameAnchor(Article article, String anchor, Article translation) {
    List<Passage> passages = article.passages();
    List<Passage> others = translation.passages();
    if (passages.size() != others.size()) {
      return others.getFirst().anchor();
    }
    for (int i = 0; i < passages.size(); i++) {
      if (passages.get(i).anchor().equals(anchor)) {
        return others.get(i).anchor();
      }
    }
    return others.getFirst().anchor();
  }
}
