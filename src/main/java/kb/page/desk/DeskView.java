package kb.page.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kb.answer.Ticket;
import kb.answer.Tried;
import kb.answer.insert.SentInsert;
import kb.answer.link.LinkAnswer;
import kb.answer.offer.AnswerItem;
import kb.answer.offer.AnswersAnswer;
import kb.page.Marked;
import kb.page.request.RequestFile;
import kb.suggest.SuggestionAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What the desk's page shows.
 *
 * @param ticket the open one, if any
 * @param files what came with it
 * @param tried what its customer was shown
 * @param missing what the coach misses in it
 * @param links what is tied to it
 * @param sent what went into the replies to it
 * @param groups what was found, by question
 * @param query what was searched for; empty where the ticket itself was
 * @param readAs how the query was understood, where it had to be repaired
 * @param newest the newest tickets, where none is open
 */
public record DeskView(
    Optional<Ticket> ticket,
    List<RequestFile> files,
    List<TriedLine> tried,
    List<SuggestionAnswer.Hint> missing,
    List<LinkAnswer> links,
    List<SentLine> sent,
    List<Group> groups,
    String query,
    @Nullable String readAs,
    List<Ticket> newest) {

  /** An article the customer was shown, and what they made of it. */
  public record TriedLine(String title, String address, Tried tried) {

    /** The text that says it, by its name in the words. */
    public String verdict() {
      return switch (tried.verdict()) {
        case "solved" -> "deskSolved";
        case "not-solved" -> "deskRejected";
        default -> tried.read() ? "deskRead" : tried.opened() ? "deskOpened" : "deskShown";
      };
    }
  }

  /**
   * An article that went into a reply.
   *
   * @param changed whether it says something else by now
   */
  public record SentLine(String title, String address, SentInsert sent, boolean changed) {}

  /** What was found for one question. */
  public record Group(String question, List<Line> lines) {}

  /**
   * An answer found.
   *
   * @param rank its place, from 1
   * @param isLinked whether it is tied to the ticket already
   */
  public record Line(AnswerItem item, List<Marked> text, int rank, boolean isLinked) {

    /** Its page on the desk. */
    public String address() {
      return "/desk/articles/" + item.lang() + "/" + item.article();
    }

    /** How sure it is, 0 to 100; 0 where nothing was judged. */
    public long percent() {
      return Math.round(item.confidence() * 100);
    }
  }

  static List<Group> groups(AnswersAnswer answers, List<LinkAnswer> links) {
    List<Group> groups = new ArrayList<>();
    int rank = 0;
    for (int i = 0; i < answers.questions().size(); i++) {
      List<Line> lines = new ArrayList<>();
      for (AnswerItem item : answers.answers()) {
        if (item.question() == i) {
          rank++;
          lines.add(line(item, rank, links));
        }
      }
      groups.add(new Group(answers.questions().get(i), lines));
    }
    return groups;
  }

  private static Line line(AnswerItem item, int rank, List<LinkAnswer> links) {
    boolean linked =
        links.stream()
            .anyMatch(
                link -> item.article().equals(link.article()) && item.lang().equals(link.lang()));
    List<List<Integer>> marks =
        item.passage().marks().stream().map(mark -> List.of(mark[0], mark[1])).toList();
    return new Line(item, Marked.cut(item.passage().text(), marks), rank, linked);
  }
}
