package kb.article;

import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Tells the operator how far long work over the base has come: a line every two seconds, none for
 * work that is done before. For one thread at a time.
 */
public final class Progress {

  private static final Logger LOG = Logger.getLogger(Progress.class);
  private static final long BETWEEN_NANOS = 2_000_000_000;

  private final String work;
  private final int all;
  private final LongSupplier nanos;
  private long told;
  private int done;

  /**
   * Begins work.
   *
   * @param work what is done, as a line of the log begins
   * @param all how many articles there are to do
   */
  public Progress(String work, int all) {
    this(work, all, System::nanoTime);
  }

  Progress(String work, int all, LongSupplier nanos) {
    this.work = work;
    this.all = all;
    this.nanos = nanos;
    this.told = nanos.getAsLong();
  }

  /** One more article is done; returns whether the operator was told. */
  public boolean step() {
    done++;
    long now = nanos.getAsLong();
    if (now - told < BETWEEN_NANOS) {
      return false;
    }
    told = now;
    LOG.infof("%s: %d of %d articles", work, done, all);
    return true;
  }
}
