package kb.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import kb.coach.cue.Cues;
import kb.coach.cue.Hits;
import kb.coach.cue.Shape;
import kb.coach.cue.Word;
import kb.coach.cue.Words;
import kb.coach.redaction.Redactor;

/**
 * Says what is missing from a request, by rules of one language. Never blocks, never rewrites.
 *
 * <p>The twin is {@code widget/kb-coach.js}; both pass {@code coach/cases-*.tsv}. Linear in the
 * length of the text. Immutable and safe for use by several threads.
 */
public final class Coach {

  /** Text beyond this many chars is not read. */
  public static final int LONGEST_TEXT = 8_000;

  private static final int MOST_TIPS = 2;
  private static final int SHORT = 4;
  private static final int BARE = 2;
  private static final int DETAILED = 10;
  private static final String FILLER = "filler";
  private static final String SAME_QUESTION = "same-question";

  /** The lists that the coach itself asks for, besides those of the rules. */
  static final List<String> LISTS = List.of(FILLER, SAME_QUESTION);

  private final Rules rules;
  private final Cues cues;

  public Coach(Rules rules) {
    this.rules = rules;
    this.cues = new Cues(rules.cues());
  }

  /** The rules this coach goes by. */
  public Rules rules() {
    return rules;
  }

  /**
   * Coaches a text, which may be empty or make no sense; then there are no tips or one.
   *
   * @param text subject and body as typed, of which the first {@value #LONGEST_TEXT} chars are read
   */
  public Coaching coach(String text, CoachContext context) {
    String read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    List<Word> words = Words.of(read);
    if (read.chars().allMatch(c -> c <= ' ' || Character.isSpaceChar(c))) {
      return new Coaching(Intent.UNKNOWN, List.of(), List.of(), List.of(), 0);
    }
    Hits hits = cues.in(words);
    Predicate<String> facts = facts(read, words, hits, context);
    Intent intent = intent(facts);
    return coaching(
        intent,
        fact -> fact.equals(intent.name().toLowerCase(Locale.ROOT)) || facts.test(fact),
        context);
  }

  private static Predicate<String> facts(
      String text, List<Word> words, Hits hits, CoachContext context) {
    int content = contentWords(words, hits);
    long items = words.stream().filter(word -> word.shape() == Shape.ITEM).count();
    boolean secret = Redactor.redact(text).hidesSecret();
    return fact ->
        switch (fact) {
          case "attachment" -> context.attachments() > 0;
          case "signed-in" -> context.signedIn();
          case "page-known" -> context.pageUrlKnown();
          case "secret" -> secret;
          case "bare" -> content < BARE;
          case "detailed" -> content >= DETAILED;
          case "short" -> content < SHORT;
          case "list" -> items >= 2;
          case "questions" -> questions(words, hits) >= 2;
          case "form", "chat", "telegram", "email" -> fact.equals(context.channel());
          default -> hits.has(fact);
        };
  }

  /** Words that are no greeting, thanks or politeness. */
  private static int contentWords(List<Word> words, Hits hits) {
    int count = 0;
    int filledTo = 0;
    for (int at = 0; at < words.size(); at++) {
      filledTo = Math.max(filledTo, hits.endAt(FILLER, at));
      Word word = words.get(at);
      boolean says = word.speaks() && word.shape() != Shape.URL && word.form().length() > 1;
      count += says && at >= filledTo ? 1 : 0;
    }
    return count;
  }

  /** Sentences that end in a question mark and say at least three things of their own. */
  private static int questions(List<Word> words, Hits hits) {
    int questions = 0;
    int said = 0;
    int filledTo = 0;
    boolean leaning = false;
    for (int at = 0; at < words.size(); at++) {
      Word word = words.get(at);
      filledTo = Math.max(filledTo, hits.endAt(FILLER, at));
      leaning |= hits.endAt(SAME_QUESTION, at) > 0;
      said += word.speaks() && at >= filledTo ? 1 : 0;
      if (word.endsSentence()) {
        questions += word.is('?') && said >= 3 && !(leaning && questions > 0) ? 1 : 0;
        said = 0;
        leaning = false;
      }
    }
    return questions;
  }

  private Intent intent(Predicate<String> facts) {
    return rules.intents().stream()
        .filter(rule -> rule.when().holds(facts))
        .map(IntentRule::intent)
        .findFirst()
        .orElse(Intent.UNKNOWN);
  }

  private Coaching coaching(Intent intent, Predicate<String> facts, CoachContext context) {
    List<Ticked> present = new ArrayList<>();
    List<Tip> missing = new ArrayList<>();
    List<Tip> tips = new ArrayList<>();
    boolean silent = false;
    for (TipRule rule : rules.tips()) {
      if (rule.off()) {
        continue;
      }
      Tip tip = new Tip(rule.id(), rule.message());
      if (rule.unless().stream().anyMatch(facts)) {
        if (!rule.done().isEmpty()) {
          present.add(new Ticked(rule.id(), rule.done()));
        }
      } else if (rule.when().holds(facts)) {
        missing.add(tip);
        boolean shown = !silent && !context.dismissed().contains(rule.id());
        if (shown && tips.size() < MOST_TIPS) {
          tips.add(tip);
        }
        silent |= rule.alone();
      }
    }
    return new Coaching(intent, present, missing, tips, completeness(present, missing));
  }

  /** What is there of what is needed, the request itself counted as one thing. */
  private static double completeness(List<Ticked> present, List<Tip> missing) {
    double there = 1.0 + present.size();
    return there / (there + missing.size());
  }
}
