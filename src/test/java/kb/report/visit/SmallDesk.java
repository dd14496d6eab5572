package kb.report.visit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kb.deflection.Assignment;
import kb.deflection.Assignment.Arm;
import kb.deflection.Detail;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.Shown;
import kb.deflection.Subject;
import kb.deflection.Subject.Strength;
import kb.report.ReportRange;
import org.jspecify.annotations.Nullable;

/** The visits of {@code report/small-desk.txt}, few enough to be counted on one's fingers. */
final class SmallDesk {

  static final LocalDate MONDAY = LocalDate.parse("2026-05-04");
  static final ReportRange TWO_WEEKS = new ReportRange(MONDAY, MONDAY.plusDays(13), null, null);

  private static final List<String> DAYS = List.of("пн", "вт", "ср", "чт", "пт", "сб", "нд");

  private SmallDesk() {}

  /** Every event, received when it happened. */
  static List<Event> events() {
    List<Event> events = new ArrayList<>();
    int visit = 0;
    for (String line : lines()) {
      String[] cells =
          Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
      events.addAll(visit("v" + ++visit, cells));
    }
    return events;
  }

  private static List<String> lines() {
    String file = "/report/small-desk.txt";
    try (InputStream in = Objects.requireNonNull(SmallDesk.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }

  private static List<Event> visit(String visit, String[] cells) {
    Instant at = noon(cells[0]);
    boolean isShown = cells[3].equals("показано");
    Assignment side =
        new Assignment("2026-05", isShown ? Arm.TREATED : Arm.HOLDOUT, isShown ? 0.7 : 0.1, 0.2);
    List<Shown> found = new ArrayList<>();
    for (String article : words(cells[4], " ")) {
      found.add(new Shown(article, cells[2], found.size() + 1, 0.9));
    }
    List<Event> events = new ArrayList<>();
    events.add(event(visit, "start", EventType.VISIT_STARTED, at).withChannel(cells[1], cells[2]));
    events.add(
        event(
                visit,
                "list",
                isShown ? EventType.SUGGEST_RETURNED : EventType.SUGGEST_SUPPRESSED,
                at.plusSeconds(5))
            .withDetail(Detail.NONE.withShown(found).withAssignment(side)));
    for (String word : words(cells[5], ",")) {
      int second = 10 + events.size();
      events.add(
          event(visit, word, type(word), at.plusSeconds(second))
              .withArticle(found.getFirst().article(), 1));
    }
    Duration ticket = ticketAfter(cells[6]);
    if (ticket != null) {
      Event sent = event(visit, "ticket", EventType.TICKET_SUBMITTED, at.plus(ticket));
      events.add(ticket.toDays() == 0 ? sent : sent.withVisit(null).withChannel("email", "uk"));
    }
    return events;
  }

  private static Instant noon(String day) {
    int week = Integer.parseInt(day.substring(2)) - 1;
    LocalDate date = MONDAY.plusDays(7L * week + DAYS.indexOf(day.substring(0, 2)));
    return Instant.parse(date + "T09:00:00Z");
  }

  private static List<String> words(String cell, String between) {
    return Arrays.stream(cell.split(between, -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static EventType type(String word) {
    return switch (word) {
      case "побачив" -> EventType.SUGGEST_RENDERED;
      case "відкрив" -> EventType.ARTICLE_OPENED;
      case "прочитав" -> EventType.ARTICLE_READ;
      case "вирішено" -> EventType.MARKED_SOLVED;
      case "не-допомогло" -> EventType.MARKED_NOT_SOLVED;
      default -> throw new AssertionError("small-desk.txt knows no '" + word + "'");
    };
  }

  private static @Nullable Duration ticketAfter(String cell) {
    return switch (cell) {
      case "нема" -> null;
      case "одразу" -> Duration.ofSeconds(90);
      case "через 3 дні" -> Duration.ofDays(3);
      case "через 9 днів" -> Duration.ofDays(9);
      default -> throw new AssertionError("small-desk.txt knows no '" + cell + "'");
    };
  }

  private static Event event(String visit, String id, EventType type, Instant at) {
    String source =
        switch (type.authority()) {
          case SERVER -> "server";
          case BROWSER -> "widget";
          case HELPDESK -> "helpdesk";
        };
    return Event.of(type, source, visit + "-" + id, at)
        .withVisit(visit)
        .withSubject(new Subject("hmac:" + visit, Strength.CLAIMED));
  }
}
