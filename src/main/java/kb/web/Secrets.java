package kb.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys this server signs with: each a file of 64 hex digits in {@code data/secrets}, made at
 * first use and readable by its owner only. Replicas that must trust each other's tokens are given
 * the same files. Safe for use by many threads.
 */
@Singleton
public final class Secrets {

  private final Path folder;
  private final ConcurrentHashMap<String, byte[]> known = new ConcurrentHashMap<>();

  @Inject
  public Secrets(WebConfig config) {
    this(config.dataDir());
  }

  public Secrets(Path dataDir) {
    this.folder = dataDir.resolve("secrets");
  }

  /** HMAC-SHA256 of the text under the secret of this name (RFC 2104): 32 bytes. */
  public byte[] sign(String secret, String text) {
    return sign("HmacSHA256", secret, text);
  }

  /** The same as 43 letters of the alphabet of addresses (RFC 4648, without padding). */
  public String signature(String secret, String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sign(secret, text));
  }

  /** Whether two texts are the same, in a time that does not tell where they differ. */
  public static boolean same(String left, String right) {
    return MessageDigest.isEqual(
        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  /** HMAC-SHA512 of the text under the secret of this name: 64 bytes. */
  public byte[] signLong(String secret, String text) {
    return sign("HmacSHA512", secret, text);
  }

  private byte[] sign(String algorithm, String secret, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(known.computeIfAbsent(secret, this::load), algorithm));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  private byte[] load(String name) {
    Path file = folder.resolve(name);
    try {
      if (Files.notExists(file)) {
        create(file);
      }
      return HexFormat.of().parseHex(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("the secret " + file + " cannot be read or made", e);
    }
  }

  private void create(Path file) throws IOException {
    Files.createDirectories(folder);
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    Path fresh = Files.createTempFile(folder, "fresh", "");
    try {
      if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(fresh, HexFormat.of().formatHex(secret));
      // A link fails where another process was first, so that both end with one secret.
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      return;
    } finally {
      Files.delete(fresh);
    }
  }
}
