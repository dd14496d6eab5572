package kb.language;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * The desk's {@code lexicon.txt} as it was when it was last looked at. A line that is no rule is a
 * fault and costs those words only; a file that can't be read changes nothing but the faults; no
 * file is no fault. Safe for use by many threads.
 */
@Singleton
public final class LexiconFile {

  private static final Logger LOG = Logger.getLogger(LexiconFile.class);
  private static final int MOST_BYTES = 2 * 1024 * 1024;

  /** What no file holds: whatever is read next is new. */
  private static final byte[] UNREAD = {(byte) 0xFF};

  private final Path file;
  private final List<Consumer<LexiconFile>> listeners = new CopyOnWriteArrayList<>();
  private byte[] bytes = {};
  private volatile State state = new State(Lexicon.builtIn(), List.of());

  private record State(Lexicon lexicon, List<LexiconFault> faults) {}

  @Inject
  LexiconFile(LanguageSettings settings) {
    this(settings.lexicon());
  }

  /** Reads the file, which need not exist. */
  public LexiconFile(Path file) {
    this.file = file;
    look();
  }

  /** The words that come with the product, and the desk's own. */
  public Lexicon lexicon() {
    return state.lexicon();
  }

  /** What is wrong with the file, in order of its lines. */
  public List<LexiconFault> faults() {
    return state.faults();
  }

  /** Tells of every change from now on, on the thread that looks. */
  public void onChange(Consumer<LexiconFile> listener) {
    listeners.add(listener);
  }

  /**
   * Looks at the file again. It is read each time: times of files come in whole seconds on some
   * disks, and a lexicon is small.
   */
  synchronized void look() {
    State before = state;
    try {
      byte[] now = read();
      if (!Arrays.equals(now, bytes)) {
        DeskLexicon read = DeskLexicon.read(name(), now);
        bytes = now;
        become(new State(Lexicon.with(read.rules()), read.faults()));
      }
    } catch (IOException e) {
      String reason = "the file can't be read, so its last words stay: " + e.getMessage();
      List<LexiconFault> faults = List.of(new LexiconFault(name(), 1, reason));
      if (!before.faults().equals(faults)) {
        bytes = UNREAD;
        become(new State(before.lexicon(), faults));
      }
    }
  }

  private byte[] read() throws IOException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new IOException("it is larger than " + MOST_BYTES + " bytes");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new byte[0];
    }
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }

  private void become(State now) {
    state = now;
    for (LexiconFault fault : now.faults()) {
      LOG.warnf("left out of the lexicon: %s", fault);
    }
    for (Consumer<LexiconFile> listener : listeners) {
      try {
        listener.accept(this);
      } catch (RuntimeException e) {
        LOG.error("a listener failed to follow a change of the lexicon", e);
      }
    }
  }
}
