package kb.deflection.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import kb.deflection.Detail;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.Shown;
import kb.deflection.ledger.EventLedger;

/** Measures how fast the ledger acknowledges events, each in a call of its own and each synced. */
public final class Throughput {

  /**
   * What was measured.
   *
   * @param perSecond events acknowledged a second
   * @param p50Ms half of the calls were answered within this many milliseconds
   * @param p99Ms 99 of 100 were
   */
  public record Measured(long events, double perSecond, double p50Ms, double p99Ms) {}

  private final EventLedger ledger;
  private final Clock clock;

  public Throughput(EventLedger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** As many calls as so many callers can make, each waiting for its answer. */
  public Measured asFastAsPossible(int callers, Duration length) {
    return measure(callers, length, 0);
  }

  /**
   * So many events a second, evenly; a call that has to wait for its turn counts from when it
   * should have been made.
   */
  public Measured atRate(int callers, int perSecond, Duration length) {
    return measure(callers, length, perSecond);
  }

  private Measured measure(int callers, Duration length, int perSecond) {
    ConcurrentLinkedQueue<long[]> all = new ConcurrentLinkedQueue<>();
    AtomicLong turn = new AtomicLong();
    long start = System.nanoTime();
    long end = start + length.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      threads.add(Thread.ofPlatform().start(() -> all.add(call(start, end, perSecond, turn))));
    }
    threads.forEach(Throughput::join);
    long[] latencies = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Measured(
        latencies.length,
        latencies.length / seconds,
        at(latencies, 0.50) / 1e6,
        at(latencies, 0.99) / 1e6);
  }

  private long[] call(long start, long end, int perSecond, AtomicLong turn) {
    List<Long> latencies = new ArrayList<>();
    while (true) {
      long due = System.nanoTime();
      if (perSecond > 0) {
        due = start + turn.getAndIncrement() * 1_000_000_000L / perSecond;
        LockSupport.parkNanos(due - System.nanoTime());
      }
      if (due >= end) {
        return latencies.stream().mapToLong(Long::longValue).toArray();
      }
      ledger.append(List.of(event()));
      latencies.add(System.nanoTime() - due);
    }
  }

  private Event event() {
    String id = UUID.randomUUID().toString();
    return Event.of(EventType.SUGGEST_RETURNED, "bench", id, clock.instant())
        .withVisit(id.substring(0, 5))
        .withDetail(
            Detail.NONE
                .withDraft(212, 31)
                .withShown(
                    List.of(
                        new Shown("vhid-pislia-zminy-telefonu", "uk", 1, 0.91),
                        new Shown("kod-sms-ne-prykhodyt", "uk", 2, 0.55))));
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
