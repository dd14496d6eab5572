package kb.page.digest;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kb.page.Words;
import kb.page.digest.DigestLetter.Written;
import kb.page.digest.MailServer.Sending;
import kb.page.digest.MailServer.State;
import kb.report.ReportConfig;

/**
 * Sends the weekly letter: looks every few minutes whether one is due, and when the mail server
 * does not take it tries again at the next look. Safe for use by many threads.
 */
@Singleton
public final class DigestPost {

  private static final long MINUTES = 10;

  private final DigestConfig config;
  private final ReportConfig reports;
  private final DigestLetter letter;
  private final DigestLog log;
  private final MailServer server;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("digest").daemon().factory());

  public DigestPost(
      DigestConfig config,
      ReportConfig reports,
      DigestLetter letter,
      DigestLog log,
      MailServer server,
      Clock clock) {
    this.config = config;
    this.reports = reports;
    this.letter = letter;
    this.log = log;
    this.server = server;
    this.clock = clock;
  }

  void begin(@Observes StartupEvent start) {
    if (config.to().isPresent()) {
      Future<?> unused =
          thread.scheduleWithFixedDelay(this::sendOrSay, 1, MINUTES, TimeUnit.MINUTES);
    }
  }

  void end(@Observes ShutdownEvent stop) {
    thread.shutdownNow();
  }

  private void sendOrSay() {
    try {
      send();
    } catch (RuntimeException e) {
      Log.warnf("The weekly letter was not written, again in %d minutes: %s", MINUTES, e);
    }
  }

  /**
   * Sends the letter that is due, if one is and was not sent. It is written down as sent when the
   * mail server has let us in and before it has the letter: whatever is killed when, no letter
   * comes twice.
   *
   * @return whether it was sent now
   */
  boolean send() {
    List<String> to = config.to().orElse(List.of());
    Instant now = clock.instant();
    DigestWeek week = DigestWeek.at(now, config.day(), reports.zone());
    if (to.isEmpty() || !log.take(week.due(), now)) {
      return false;
    }
    Sending sending = new Sending(State.NOT_SENT, "it could not be written");
    try {
      Written written = letter.write(week, Words.of(config.lang()).orElse(Words.UK));
      sending =
          server.send(
              to, written, "week-" + week.due(), now, () -> log.sent(week.due(), clock.instant()));
    } finally {
      if (sending.state() == State.NOT_SENT) {
        log.giveBack(week.due());
      }
    }
    say(week, sending);
    return sending.state() == State.SENT;
  }

  private static void say(DigestWeek week, Sending sending) {
    switch (sending.state()) {
      case SENT -> Log.infof("Sent the weekly letter of %s", week.due());
      case NOT_SENT ->
          Log.warnf(
              "The weekly letter of %s was not sent, again in %d minutes: %s",
              week.due(), MINUTES, sending.why());
      case UNKNOWN ->
          Log.errorf(
              "The weekly letter of %s may have been sent, and is not sent again: %s",
              week.due(), sending.why());
    }
  }
}
