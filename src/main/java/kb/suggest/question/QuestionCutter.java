package kb.suggest.question;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import kb.coach.cue.CueFile;
import kb.coach.cue.Cues;
import kb.coach.cue.Hits;
import kb.coach.cue.Word;
import kb.coach.cue.Words;

/**
 * Cuts a message into its questions. Greetings, thanks, signatures, quoted mail and "please tell
 * me" belong to none; a sentence that explains stays with the question it explains.
 *
 * <p>Linear in the length of the message. Immutable and safe for use by several threads.
 */
@Singleton
public final class QuestionCutter {

  private static final String FILE = "/kb/suggest/questions.cues";

  /** How many sentences ahead the question may stand that a sentence explains. */
  private static final int FARTHEST = 6;

  private final Cues cues = new Cues(CueFile.resource(FILE));

  /**
   * The questions of a message in order, as spans that don't overlap; none where nobody asks
   * anything. A statement that something is wrong asks, too.
   */
  public List<Question> cut(String text) {
    List<Word> words = Words.of(MailBody.of(text));
    Hits hits = cues.in(words);
    List<Sentence> sentences = Sentences.of(words, hits);
    List<Question> questions = new ArrayList<>();
    int from = -1;
    boolean asked = false;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (from >= 0 && begins(sentences, i, asked)) {
        questions.add(span(words, from, sentences.get(i - 1).to()));
        from = -1;
        asked = false;
      }
      from = from < 0 ? sentence.from() : from;
      asked |= sentence.asks();
    }
    if (from >= 0) {
      questions.add(span(words, from, sentences.get(sentences.size() - 1).to()));
    }
    return questions;
  }

  /** Whether the sentence begins a question of its own. */
  private static boolean begins(List<Sentence> sentences, int i, boolean asked) {
    Sentence sentence = sentences.get(i);
    Sentence before = sentences.get(i - 1);
    if (sentence.leans() && !sentence.joined()) {
      return false;
    }
    if (sentence.joined()) {
      return true;
    }
    if (!asked) {
      return sentence.newLine() && !before.closed() && before.problem() && sentence.problem();
    }
    return sentence.asks() || sentence.wishes() || explainsTheNext(sentences, i);
  }

  /** Whether a sentence that asks nothing leads up to one that does. */
  private static boolean explainsTheNext(List<Sentence> sentences, int i) {
    if (sentences.get(i).newParagraph()) {
      return true;
    }
    for (int next = i + 1; next < Math.min(sentences.size(), i + FARTHEST); next++) {
      Sentence sentence = sentences.get(next);
      if (sentence.joined() || sentence.newParagraph()) {
        return false;
      }
      if (sentence.asks() && !sentence.leans()) {
        return true;
      }
    }
    return false;
  }

  private static Question span(List<Word> words, int from, int to) {
    return new Question(words.get(from).start(), words.get(to - 1).end());
  }
}
