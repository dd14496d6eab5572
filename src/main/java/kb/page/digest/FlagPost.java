package kb.page.digest;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kb.answer.flag.Flag;
import kb.answer.flag.Flags;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.page.Words;
import kb.page.digest.DigestLetter.Written;
import kb.page.digest.MailServer.Sending;
import kb.page.digest.MailServer.State;

/**
 * Writes to the owner of a flagged article, where the owner is an e-mail address: within seconds,
 * at most one letter an article in a day, later flags of the day together in the next. What the
 * mail server does not take is tried again. Safe for use by many threads.
 */
@Singleton
public final class FlagPost {

  private static final long SECONDS = 15;
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+");

  private final Flags flags;
  private final FlagLetters letters;
  private final FlagLetter letter;
  private final ArticleLibrary library;
  private final DigestConfig config;
  private final MailServer server;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("flags").daemon().factory());
  private volatile Instant notBefore = Instant.EPOCH;

  public FlagPost(
      Flags flags,
      FlagLetters letters,
      FlagLetter letter,
      ArticleLibrary library,
      DigestConfig config,
      MailServer server,
      Clock clock) {
    this.flags = flags;
    this.letters = letters;
    this.letter = letter;
    this.library = library;
    this.config = config;
    this.server = server;
    this.clock = clock;
  }

  void begin(@Observes StartupEvent start) {
    if (config.flags().orElse(config.to().isPresent())) {
      Future<?> unused =
          thread.scheduleWithFixedDelay(this::sendOrSay, SECONDS, SECONDS, TimeUnit.SECONDS);
    }
  }

  void end(@Observes ShutdownEvent stop) {
    thread.shutdownNow();
  }

  private void sendOrSay() {
    try {
      if (!clock.instant().isBefore(notBefore)) {
        send();
      }
    } catch (RuntimeException e) {
      notBefore = clock.instant().plus(AFTER_FAILURE);
      Log.warnf("An owner was not told of a flag, again in %s: %s", AFTER_FAILURE, e);
    }
  }

  /**
   * Sends every letter that is due. As with the weekly one, it is written down as sent before the
   * mail server has it: no letter comes twice.
   *
   * @return how many were sent
   */
  int send() {
    Map<ArticleKey, List<Flag>> open =
        flags.open().stream()
            .collect(Collectors.groupingBy(Flag::article, TreeMap::new, Collectors.toList()));
    int sent = 0;
    for (Map.Entry<ArticleKey, List<Flag>> flagged : open.entrySet()) {
      Article article = library.find(flagged.getKey()).orElse(null);
      String owner = article == null ? null : article.owner();
      if (article != null && owner != null && ADDRESS.matcher(owner.strip()).matches()) {
        sent += send(article, owner.strip(), flagged.getValue()) ? 1 : 0;
      }
    }
    return sent;
  }

  private boolean send(Article article, String owner, List<Flag> standing) {
    Instant told = letters.toldUntil(article.key());
    List<Flag> untold = standing.stream().filter(flag -> flag.at().isAfter(told)).toList();
    Instant now = clock.instant();
    if (untold.isEmpty() || !letters.take(article.key(), now)) {
      return false;
    }
    Instant until = untold.getLast().at();
    Sending sending = new Sending(State.NOT_SENT, "it could not be written");
    try {
      Written written = letter.write(article, untold, Words.of(config.lang()).orElse(Words.UK));
      String id = "flags-" + until.toEpochMilli() + "-" + untold.getLast().id();
      sending =
          server.send(
              List.of(owner), written, id, now, () -> letters.sent(article.key(), until, now));
    } finally {
      if (sending.state() == State.NOT_SENT) {
        letters.giveBack(article.key(), told);
        notBefore = now.plus(AFTER_FAILURE);
      }
    }
    say(article, sending);
    return sending.state() == State.SENT;
  }

  private static void say(Article article, Sending sending) {
    if (sending.state() == State.SENT) {
      Log.infof("Told the owner of %s of flags", article.key());
    } else {
      Log.warnf("Telling the owner of %s of flags: %s", article.key(), sending.why());
    }
  }
}
