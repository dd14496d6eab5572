package kb.deflection.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * How long the disk itself takes to keep something for good: no acknowledgement can be quicker.
 *
 * @param p50Ms half of the syncs take at most so many milliseconds
 * @param p99Ms 99 of 100 do
 */
record Fsync(double p50Ms, double p99Ms) {

  private static final int SYNCS = 300;
  private static final int BYTES = 12 * 1024;

  static Fsync measure(Path folder) {
    long[] nanos = new long[SYNCS];
    try {
      Files.createDirectories(folder);
      Path file = Files.createTempFile(folder, "fsync", ".tmp");
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        for (int i = 0; i < SYNCS; i++) {
          channel.write(ByteBuffer.allocate(BYTES));
          long began = System.nanoTime();
          channel.force(false);
          nanos[i] = System.nanoTime() - began;
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the disk of " + folder + " cannot be measured", e);
    }
    Arrays.sort(nanos);
    return new Fsync(nanos[SYNCS / 2] / 1e6, nanos[SYNCS * 99 / 100] / 1e6);
  }
}
