package kb.page.request;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import kb.page.PageConfig;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Keeps the files of requests, a folder a request. Safe for use by many threads. */
@Singleton
final class RequestFiles {

  private static final int LONGEST_NAME = 80;

  private final Path dir;

  RequestFiles(PageConfig config) {
    this.dir = config.filesDir();
  }

  /**
   * Keeps files under names of their own, numbered so that two of one name are two.
   *
   * @throws IOException when one of them may not be on the disk
   */
  void keep(String ticket, List<FileUpload> files) throws IOException {
    if (files.isEmpty()) {
      return;
    }
    Path folder = Files.createDirectories(dir.resolve(ticket));
    for (int i = 0; i < files.size(); i++) {
      FileUpload file = files.get(i);
      Path kept = folder.resolve(i + 1 + "-" + safe(file.fileName()));
      Files.copy(file.uploadedFile(), kept);
      try (FileChannel channel = FileChannel.open(kept, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
  }

  /** The end of the name, which has its type, without anything a path could be made of. */
  static String safe(String name) {
    String plain = name.replaceAll("[^\\p{L}\\p{N}.-]+", "_").replaceAll("\\.{2,}", ".");
    return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
  }
}
