package kb.page.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import kb.answer.Ticket;
import kb.answer.TicketStatus;
import kb.answer.Tickets;
import kb.channel.helpdesk.post.AttachedFile;
import kb.channel.helpdesk.post.RequestDoor;
import kb.language.LanguageGuess;
import kb.web.Visit;
import kb.web.VisitTokens;

/** Turns a form that was sent into a ticket. Safe for use by many threads. */
@Singleton
final class SentRequests {

  private static final String CHANNEL = "form";
  private static final int MOST_RECENT = 10_000;

  private final Tickets tickets;
  private final RequestDoor desks;
  private final RequestFiles files;
  private final VisitTokens tokens;
  private final Clock clock;

  /** The numbers of forms just sent, so that a second press of the button sends nothing twice. */
  private final Cache<String, String> recent =
      Caffeine.newBuilder().maximumSize(MOST_RECENT).expireAfterWrite(Duration.ofHours(1)).build();

  SentRequests(
      Tickets tickets, RequestDoor desks, RequestFiles files, VisitTokens tokens, Clock clock) {
    this.tickets = tickets;
    this.desks = desks;
    this.files = files;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Keeps the request, its files first; it is on the disk when the call returns. The same form with
   * the same words is one request, however often it is sent.
   *
   * @return its number
   * @throws UncheckedIOException when its files may not have been kept
   * @throws kb.deflection.ledger.LedgerUnavailable when the request may not have been kept
   */
  String keep(RequestForm form) {
    return form.once().isEmpty()
        ? keepNew(form)
        : recent.get(fingerprint(form), print -> keepNew(form));
  }

  private String keepNew(RequestForm form) {
    String number = tickets.newNumber();
    try {
      files.keep(number, form.chosenFiles());
    } catch (IOException e) {
      throw new UncheckedIOException("the files of a request could not be kept", e);
    }
    Ticket ticket = ticket(number, form);
    tickets.put(ticket);
    desks.send(ticket, attached(number));
    return number;
  }

  private List<AttachedFile> attached(String number) {
    return files.of(number).stream()
        .map(file -> new AttachedFile(file.name(), file.bytes(), file.address()))
        .toList();
  }

  private Ticket ticket(String number, RequestForm form) {
    return new Ticket(
        number,
        CHANNEL,
        form.contact(),
        tokens.verifyOfAnyAge(form.visit()).map(Visit::id).orElse(null),
        LanguageGuess.of(form.subject() + "\n" + form.body()),
        form.subject(),
        form.body(),
        form.page().isEmpty() ? null : form.page(),
        form.contact(),
        TicketStatus.OPEN,
        clock.instant());
  }

  private static String fingerprint(RequestForm form) {
    String attached =
        form.chosenFiles().stream()
            .map(file -> file.fileName() + file.size())
            .collect(Collectors.joining("\u0000"));
    String all =
        String.join(
            "\u0000",
            form.once(),
            form.subject(),
            form.body(),
            form.page(),
            form.contact(),
            attached);
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
