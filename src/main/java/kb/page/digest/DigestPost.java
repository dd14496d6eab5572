package kb.page.digest;

import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kb.page.Words;
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
  private final Mailer mailer;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("digest").daemon().factory());

  public DigestPost(
      DigestConfig config,
      ReportConfig reports,
      DigestLetter letter,
      DigestLog log,
      Mailer mailer,
      Clock clock) {
    this.config = config;
    this.reports = reports;
    this.letter = letter;
    this.log = log;
    this.mailer = mailer;
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
      Log.warnf("The weekly letter was not sent, again in %d minutes: %s", MINUTES, e.getMessage());
    }
  }

  /**
   * Sends the letter that is due, if one is and was not sent.
   *
   * @return whether it was sent now
   * @throws RuntimeException when it cannot be; it stays due
   */
  boolean send() {
    List<String> to = config.to().orElse(List.of());
    DigestWeek week = DigestWeek.at(clock.instant(), config.day(), reports.zone());
    if (to.isEmpty() || !log.take(week.due(), clock.instant())) {
      return false;
    }
    boolean isSent = false;
    try {
      var written = letter.write(week, Words.of(config.lang()).orElse(Words.UK));
      mailer.send(
          new Mail()
              .setTo(to)
              .setSubject(written.subject())
              .setText(written.text())
              .setHtml(written.html()));
      isSent = true;
    } finally {
      if (!isSent) {
        log.giveBack(week.due());
      }
    }
    log.sent(week.due(), clock.instant());
    Log.infof("Sent the weekly letter of %s", week.due());
    return true;
  }
}
