package kb.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keys that callers were given: the file {@code data/keys}, a line a key with its name, scopes
 * and SHA-256. A key holds 256 random bits, so that its plain hash cannot be reversed. The file is
 * small and read at every call: a key that the launcher adds or revokes counts at once in a running
 * server. Safe for use by many threads.
 */
@Singleton
public final class Keys {

  private static final String BEARER = "bearer ";

  private final Path file;

  @Inject
  public Keys(WebConfig config) {
    this(config.dataDir());
  }

  public Keys(Path dataDir) {
    this.file = dataDir.resolve("keys");
  }

  /**
   * Makes a key and keeps its hash.
   *
   * @return the key, which cannot be shown again
   * @throws IllegalArgumentException if there is a key of this name
   */
  public synchronized String add(String name, List<Scope> scopes) {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    String key = "kb_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    List<Key> keys = new ArrayList<>(all());
    if (keys.stream().anyMatch(known -> known.name().equals(name))) {
      throw new IllegalArgumentException("there is a key '" + name + "'; revoke it first");
    }
    keys.add(new Key(name, java.util.Set.copyOf(scopes), sha256(key)));
    store(keys);
    return key;
  }

  /** Makes the key of this name worthless; false where there is none. */
  public synchronized boolean revoke(String name) {
    List<Key> keys = new ArrayList<>(all());
    boolean known = keys.removeIf(key -> key.name().equals(name));
    if (known) {
      store(keys);
    }
    return known;
  }

  /** The key that a header {@code Authorization: Bearer KEY} presents, if it is one of ours. */
  public Optional<Key> bearer(@Nullable String header) {
    return Optional.ofNullable(header)
        .filter(it -> it.toLowerCase(Locale.ROOT).startsWith(BEARER))
        .flatMap(it -> find(it.substring(BEARER.length()).strip()));
  }

  /** The key somebody presents, if it is one of ours. */
  public Optional<Key> find(String presented) {
    String hash = sha256(presented);
    return all().stream().filter(key -> Secrets.same(key.sha256(), hash)).findFirst();
  }

  /** Every key, in the order they were made. */
  public List<Key> all() {
    try {
      if (Files.notExists(file)) {
        return List.of();
      }
      return Files.readAllLines(file).stream().map(Keys::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the keys in " + file + " cannot be read", e);
    }
  }

  private static Key parse(String line) {
    String[] parts = line.split("\t", -1);
    return new Key(
        parts[0],
        Arrays.stream(parts[1].split(",", -1)).map(Scope::of).collect(Collectors.toSet()),
        parts[2]);
  }

  private void store(List<Key> keys) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = file.resolveSibling("keys.new");
      Files.write(fresh, keys.stream().map(Keys::line).toList());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the keys in " + file + " cannot be written", e);
    }
  }

  private static String line(Key key) {
    String scopes =
        key.sortedScopes().stream().map(Scope::toString).collect(Collectors.joining(","));
    return String.join("\t", key.name(), scopes, key.sha256());
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
