package kb.page.request;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kb.page.PageConfig;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Keeps the files of requests, a folder a request. Safe for use by many threads. */
@Singleton
public final class RequestFiles {

  private static final int LONGEST_NAME = 80;

  /** Whatever names a ticket of ours names a folder; no other ticket has files here. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{6}-[A-Z2-9]{5}");

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

  /** The files of a ticket, in the order they were chosen; none where it is no request of ours. */
  public List<RequestFile> of(String ticket) {
    Path folder = dir.resolve(NUMBER.matcher(ticket).matches() ? ticket : "none");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(file -> RequestFile.of(ticket, file)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the files of a request could not be listed", e);
    }
  }

  /** One of them, by the name it is kept under. */
  Optional<RequestFile> find(String ticket, String kept) {
    return of(ticket).stream().filter(file -> file.kept().equals(kept)).findFirst();
  }

  /**
   * Deletes the files of a ticket.
   *
   * @return how many there were
   * @throws IOException when one of them may still be there
   */
  int delete(String ticket) throws IOException {
    List<RequestFile> files = of(ticket);
    for (RequestFile file : files) {
      Files.deleteIfExists(file.path());
    }
    if (!files.isEmpty()) {
      Files.deleteIfExists(dir.resolve(ticket));
    }
    return files.size();
  }
}
