package kb.page.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import kb.answer.Ticket;
import kb.answer.learning.AskedAnswer;
import kb.answer.learning.Why;
import kb.answer.link.Relation;
import kb.page.Reader;

/**
 * How the desk's page says things, for its templates.
 *
 * @param zone in whose midnight a day begins
 */
public record DeskTexts(Reader reader, ZoneId zone) {

  private static final int LONGEST = 140;

  /** A choice of a list: what is sent, and what is read. */
  public record Option(String value, String text) {}

  public String day(Instant moment) {
    return reader.words().day(LocalDate.ofInstant(moment, zone));
  }

  /** The text of this name. */
  public String say(String name) {
    return reader.words().get(name);
  }

  public String relation(Relation relation) {
    String name = relation.name();
    return say("relation" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT));
  }

  /** What the customer made of an article, as the API says it. */
  public String tried(String verdict) {
    return switch (verdict) {
      case "solved" -> say("deskSolved");
      case "not-solved" -> say("deskRejected");
      case "opened" -> say("deskOpened");
      default -> say("deskShown");
    };
  }

  /** Why an article came: how often it answered such questions before. */
  public String why(Why why) {
    return reader.words().count("deskWhyTickets", why.tickets())
        + ", "
        + reader.words().count("deskWhyAgents", why.agents());
  }

  /** How a ticket came, as people say it; a channel of the desk's own keeps its name. */
  public String channel(String channel) {
    return reader.words().texts().getOrDefault("channel." + channel, channel);
  }

  /** Whether a customer's word for their page may be followed: it may be any text. */
  public boolean isLink(String page) {
    return page.startsWith("https://") || page.startsWith("http://");
  }

  /** How large a file is, as people say it: {@code 1,2 МБ}. */
  public String size(long bytes) {
    return reader.words().size(bytes);
  }

  /** How many people asked with a word. */
  public String people(AskedAnswer.Word word) {
    return reader.words().count("deskAskedPeople", word.people());
  }

  /** By what an agent recognises a ticket: its subject, or how its text begins. */
  public String name(Ticket ticket) {
    return ticket.subject().isBlank() ? shortened(ticket.body()) : ticket.subject();
  }

  public String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
  }

  /** The desk with this ticket open. */
  public String address(String ticket) {
    return "/desk?ticket=" + Reader.encode(ticket);
  }

  /** An answer on the desk, at its passage. */
  public String article(DeskView.Line line, String ticket) {
    return reader.to(
        line.address()
            + "?anchor="
            + Reader.encode(line.item().passage().anchor())
            + "&ticket="
            + Reader.encode(ticket));
  }

  /** How much of an article may be inserted. */
  public List<Option> kinds() {
    return options("insertKind.", List.of("title", "brief", "passage", "full"));
  }

  /** How much of an article was inserted. */
  public String kind(String value) {
    return say("insertKind." + value);
  }

  public String format(String value) {
    return say("insertFormat." + value);
  }

  /** The formats of inserts. */
  public List<Option> formats() {
    return options("insertFormat.", List.of("text", "markdown", "html", "telegram"));
  }

  private List<Option> options(String prefix, List<String> values) {
    return values.stream().map(value -> new Option(value, say(prefix + value))).toList();
  }
}
